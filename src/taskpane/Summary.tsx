import { makeStyles, tokens } from '@fluentui/react-components';
import { SEVERITIES } from '../core/rules/finding-store';
import type { Severity } from '../core/rules/rule';
import { FilterChip } from './FilterChip';
import { asOfNote, resultSentence, resultTitle, severityChip, severityFilterLabel } from './messages';
import { useController, usePane } from './pane-context';
import { PartTitle } from './PartTitle';
import { SettingsLine } from './settings/SettingsLine';
import { SeverityMark } from './SeverityMark';

const useStyles = makeStyles({
  box: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
  sentence: { margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}` },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** The result in one sentence; its three numbers are the first filter. */
export function Summary() {
  const styles = useStyles();
  const controller = useController();
  const answer = usePane((s) => s.answer);
  const chosen = usePane((s) => s.filter.severities);
  if (!answer) return null;
  const toggle = (severity: Severity): void => {
    const severities = chosen.includes(severity) ? chosen.filter((s) => s !== severity) : [...chosen, severity];
    controller.showTab('findings');
    void controller.filter({ severities });
  };
  return (
    <section className={styles.box}>
      <PartTitle title={resultTitle} note={asOfNote(controller.today)} />
      <p className={styles.sentence}>{resultSentence(answer)}</p>
      <SettingsLine />
      <div role="group" aria-label={severityFilterLabel} className={styles.chips}>
        {SEVERITIES.filter((severity) => answer.counts[severity] > 0).map((severity) => (
          <FilterChip
            key={severity}
            text={severityChip(severity, answer.counts[severity])}
            mark={<SeverityMark severity={severity} silent />}
            chosen={chosen.includes(severity)}
            onToggle={() => toggle(severity)}
          />
        ))}
      </div>
    </section>
  );
}
