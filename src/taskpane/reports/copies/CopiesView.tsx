import { Button, Caption1, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { COPY_KINDS, type CopyKind } from '../../../core/reports/report';
import { useController } from '../../pane-context';
import { BackHead } from '../BackHead';
import { backToReport } from '../messages';
import { usePageStyles } from '../page-styles';
import type { CopiesState } from '../reports-state';
import {
  copiesLabel,
  copiesTitle,
  givenText,
  giveLabel,
  giveText,
  kindIntro,
  kindLabel,
  kindText,
  listingCopies,
  matters,
  noCopies,
  openIntro,
  saveAll,
} from './messages';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflowWrap: 'anywhere' },
  all: { justifySelf: 'start' },
});

interface CopiesViewProps {
  /** What the report is called. */
  readonly title: string;
  readonly copies: CopiesState;
}

/** Who gets what of the report, and the buttons that hand the files over. */
export function CopiesView({ title, copies: { kind, list, given, giving } }: CopiesViewProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { copies } = useController();
  const { gives } = copies;
  if (!gives) return null;
  const said = given === null ? '' : givenText[gives](given);
  return (
    <div className={page.box}>
      <BackHead title={copiesTitle} label={backToReport(title)} onBack={copies.close} />
      <Field label={kindLabel}>
        <RadioGroup value={kind} onChange={(_, { value }) => void copies.choose(value as CopyKind)}>
          {COPY_KINDS.map((one) => (
            <Radio key={one} value={one} label={kindText[one]} />
          ))}
        </RadioGroup>
      </Field>
      <Caption1>{kindIntro[kind]}</Caption1>
      {gives === 'open' && <Caption1>{openIntro}</Caption1>}
      <Caption1 role="status">{list ? (list.length === 0 ? noCopies[kind] : said) : listingCopies}</Caption1>
      {list && list.length > 0 && (
        <>
          {gives === 'save' && (
            <Button
              appearance="primary"
              className={styles.all}
              disabledFocusable={giving}
              onClick={() => void copies.give(null)}
            >
              {saveAll(list.length)}
            </Button>
          )}
          <ul className={page.list} aria-label={copiesLabel}>
            {list.map((copy, i) => (
              <li key={copy.recipient} className={styles.item}>
                <span className={styles.name}>{copy.recipient}</span>
                <span>{matters(copy)}</span>
                <Button
                  size="small"
                  aria-label={giveLabel(gives, copy)}
                  disabledFocusable={giving}
                  onClick={() => void copies.give(i)}
                >
                  {giveText[gives]}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
