import { FileFault } from '../file-fault';
import { decodeXml } from '../xml/decode-xml';
import { XmlReader } from '../xml/xml-reader';
import { crc32 } from './crc32';
import { inflatePieces, inflateWithFflate, type InflateRaw } from './inflate';
import { parseRelationships, relationshipsName, type Relationship } from './relationships';
import { entryBytes, readZipDirectory, type ZipEntry } from './zip-directory';

/** A part read as one piece may be this large; sheets and shared strings, which may be larger, are read in pieces. */
const MAX_WHOLE_PART = 256 * 1024 ** 2;
/** Below this a native inflate that gives one buffer is fastest; above it pieces keep the memory small. */
const MAX_WHOLE_STREAM = 384 * 1024 ** 2;

const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of an Office file and how they hang together. Parts stay compressed until they are asked
 * for and are found through relationships, never by name: writers name them as they like.
 */
export class Package {
  readonly #bytes: Uint8Array;
  readonly #inflate: InflateRaw | undefined;
  readonly #shift: number;
  readonly #entries = new Map<string, ZipEntry>();
  #contentTypes: ContentTypes | undefined;

  private constructor(bytes: Uint8Array, inflate: InflateRaw | undefined) {
    this.#bytes = bytes;
    this.#inflate = inflate;
    const { entries, shift } = readZipDirectory(bytes);
    this.#shift = shift;
    for (const entry of entries) {
      if (!entry.name.endsWith('/')) this.#entries.set(partKey(entry.name), entry);
    }
  }

  /**
   * Opens an archive: its directory is read and checked, nothing is inflated.
   *
   * @param inflate a native inflate; without it fflate does the work.
   */
  static open(bytes: Uint8Array, inflate?: InflateRaw): Package {
    return new Package(bytes, inflate);
  }

  /** The archive's entries in its own order, for a writer that copies what it does not change. */
  get entries(): Iterable<ZipEntry> {
    return this.#entries.values();
  }

  has(name: string): boolean {
    return this.#entries.has(partKey(name));
  }

  /** A part's name as the archive spells it. */
  entryName(name: string): string | undefined {
    return this.#entries.get(partKey(name))?.name;
  }

  /** Size of a part once inflated, 0 where there is none. */
  size(name: string): number {
    return this.#entries.get(partKey(name))?.size ?? 0;
  }

  /** The bytes of a part as they lie in the archive, still compressed. */
  compressed(name: string): Uint8Array {
    return entryBytes(this.#bytes, this.#entry(name), this.#shift);
  }

  /** The bytes of a part. Not kept: who needs them twice keeps them. */
  part(name: string): Uint8Array {
    const entry = this.#entry(name);
    if (entry.size > MAX_WHOLE_PART) throw new FileFault('file-too-large', '内部数据');
    return this.#whole(entry);
  }

  /** The text of an XML part; a part with a DOCTYPE is refused. */
  text(name: string): string {
    return decodeXml(this.part(name));
  }

  /** Hands over a part's bytes in order, in one piece or in many. */
  stream(name: string, onPiece: (piece: Uint8Array) => void): void {
    const entry = this.#entry(name);
    if (entry.method === DEFLATED && (!this.#inflate || entry.size > MAX_WHOLE_STREAM)) {
      inflatePieces(entryBytes(this.#bytes, entry, this.#shift), entry, onPiece);
    } else {
      onPiece(this.#whole(entry));
    }
  }

  /** Links from a part; `''` for the links from the package itself. Empty where there are none. */
  relationships(part: string): readonly Relationship[] {
    const name = relationshipsName(part);
    return this.has(name) ? parseRelationships(this.text(name), part) : [];
  }

  /** The content type of a part, by its own entry or by its ending. */
  contentType(part: string): string | undefined {
    this.#contentTypes ??= readContentTypes(this);
    const key = partKey(part);
    return this.#contentTypes.parts.get(key) ?? this.#contentTypes.endings.get(key.slice(key.lastIndexOf('.') + 1));
  }

  /** The first part of one of these content types. */
  partOfType(matches: (contentType: string) => boolean): string | undefined {
    this.#contentTypes ??= readContentTypes(this);
    for (const [part, type] of this.#contentTypes.parts) if (matches(type) && this.#entries.has(part)) return part;
    return undefined;
  }

  #entry(name: string): ZipEntry {
    const entry = this.#entries.get(partKey(name));
    if (!entry) throw new FileFault('file-unreadable', '内部结构');
    return entry;
  }

  #whole(entry: ZipEntry): Uint8Array {
    const data = entryBytes(this.#bytes, entry, this.#shift);
    if (entry.method === STORED) {
      if (data.length !== entry.size || crc32(data) !== entry.crc32) throw new FileFault('file-unreadable', '压缩数据');
      return data;
    }
    if (entry.method !== DEFLATED) throw new FileFault('file-unsupported', '使用了特殊压缩方式的文件');
    return (this.#inflate ?? inflateWithFflate)(data, entry);
  }
}

/** Part names are compared without case; some writers use backslashes or a leading slash. */
function partKey(name: string): string {
  return name.replace(/\\/gu, '/').replace(/^\/+/u, '').toLowerCase();
}

interface ContentTypes {
  readonly parts: ReadonlyMap<string, string>;
  readonly endings: ReadonlyMap<string, string>;
}

function readContentTypes(source: Package): ContentTypes {
  const parts = new Map<string, string>();
  const endings = new Map<string, string>();
  if (source.has('[Content_Types].xml')) {
    const reader = new XmlReader(source.text('[Content_Types].xml'));
    for (let token = reader.next(); token !== null; token = reader.next()) {
      if (token !== 'open') continue;
      const type = reader.attribute('ContentType') ?? '';
      if (reader.name === 'Override') parts.set(partKey(reader.attribute('PartName') ?? ''), type);
      else if (reader.name === 'Default') endings.set((reader.attribute('Extension') ?? '').toLowerCase(), type);
    }
  }
  return { parts, endings };
}
