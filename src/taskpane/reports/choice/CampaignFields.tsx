import { useState } from 'react';
import { Caption1, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { formatDay } from '../../../core/calendar/civil-day';
import { parsePeriod } from '../../../core/calendar/period';
import { useController } from '../../pane-context';
import type { Asking } from '../reports-state';
import {
  campaignHint,
  campaignLabel,
  campaignNeeds,
  fromLabel,
  kindLabel,
  kindText,
  toLabel,
  wrongDays,
} from './messages';

const KINDS = ['periodic', 'campaign'] as const;
export type ReportKind = (typeof KINDS)[number];

const useStyles = makeStyles({
  days: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: tokens.spacingHorizontalS },
  day: { minWidth: 0, width: '100%' },
});

interface KindFieldProps {
  readonly kind: ReportKind;
  readonly onKind: (kind: ReportKind) => void;
}

/** 定期 or 专项. */
export function KindField({ kind, onKind }: KindFieldProps) {
  return (
    <Field label={kindLabel}>
      <RadioGroup layout="horizontal" value={kind} onChange={(_, { value }) => onKind(value as ReportKind)}>
        {KINDS.map((one) => (
          <Radio key={one} value={one} label={kindText[one]} />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** What a 专项 is called and when it begins and ends; the report is made once all three are there. */
export function CampaignFields({ asking: { campaign, period } }: { readonly asking: Asking }) {
  const styles = useStyles();
  const { reports } = useController();
  const asked = parsePeriod(period);
  const [name, setName] = useState(campaign);
  const [from, setFrom] = useState(asked ? formatDay(asked.from) : '');
  const [to, setTo] = useState(asked ? formatDay(asked.to) : '');
  const isWrong = from !== '' && to !== '' && from > to;
  const isWhole = name.trim() !== '' && from !== '' && to !== '' && !isWrong;
  const take = (): void => {
    const wanted = { campaign: name.trim(), period: `${from}..${to}` };
    if (isWhole && (wanted.campaign !== campaign || wanted.period !== period)) void reports.ask(wanted);
  };
  const given = { onBlur: take, onKeyDown: ({ key }: { readonly key: string }) => key === 'Enter' && take() };
  return (
    <>
      <Field label={campaignLabel} hint={campaignHint}>
        <Input value={name} onChange={(_, { value }) => setName(value)} {...given} />
      </Field>
      <div className={styles.days}>
        <Field label={fromLabel}>
          <Input
            type="date"
            className={styles.day}
            value={from}
            onChange={(_, { value }) => setFrom(value)}
            {...given}
          />
        </Field>
        <Field label={toLabel} {...(isWrong && { validationMessage: wrongDays })}>
          <Input type="date" className={styles.day} value={to} onChange={(_, { value }) => setTo(value)} {...given} />
        </Field>
      </div>
      {!isWhole && !isWrong && <Caption1>{campaignNeeds}</Caption1>}
    </>
  );
}
