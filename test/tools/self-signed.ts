import { createSign, generateKeyPairSync } from 'node:crypto';

/** One element of DER: a tag, a length, what is inside. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const bytes = (...list: number[]) => Uint8Array.from(list);
const ascii = (text: string) => Buffer.from(text, 'ascii');

const NAME_OF_SUBJECT = bytes(0x06, 3, 0x55, 0x04, 0x03);
const OTHER_NAMES = bytes(0x06, 3, 0x55, 0x1d, 0x11);
const ECDSA_WITH_SHA256 = sequence(bytes(0x06, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
const localhost = sequence(der(0x31, sequence(NAME_OF_SUBJECT, der(0x0c, ascii('localhost')))));
const always = sequence(der(0x17, ascii('200101000000Z')), der(0x17, ascii('491231235959Z')));

/** A certificate for localhost that nobody trusts, made on the spot: a key in the project would be found by every scanner. */
export function selfSigned(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const body = sequence(
    der(0xa0, bytes(0x02, 1, 2)),
    bytes(0x02, 1, 1),
    ECDSA_WITH_SHA256,
    localhost,
    always,
    localhost,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(OTHER_NAMES, der(0x04, sequence(der(0x82, ascii('localhost'))))))),
  );
  const signature = createSign('sha256').update(body).sign(privateKey);
  const whole = sequence(body, ECDSA_WITH_SHA256, der(0x03, bytes(0), signature)).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole}\n-----END CERTIFICATE-----\n`,
  };
}
