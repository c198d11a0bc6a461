import { Fragment, useEffect } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import type { AboutReport } from '../../core/reports/report';
import { useController, usePane } from '../pane-context';
import { listing, reportsIntro } from './messages';
import { ReportView } from './ReportView';
import { CopiesView } from './copies/CopiesView';
import { PickView } from './choice/PickView';
import { reviewAbout, reviewTitle } from './review/messages';
import { ReviewView } from './review/ReviewView';
import { WriteBackView } from './write-back/WriteBackView';

const useStyles = makeStyles({
  text: { margin: 0, padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  about: { gridColumn: 1, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The tab 报表: the reports there are, or the open one. */
export function ReportsView() {
  const { reports } = useController();
  const list = usePane((s) => s.reports.list);
  const open = usePane((s) => s.reports.open);
  const review = usePane((s) => s.reports.review);
  const writeBack = usePane((s) => s.reports.writeBack);
  const picking = usePane((s) => s.reports.picking);
  const copies = usePane((s) => s.reports.copies);
  useEffect(() => void reports.list(), [reports]);
  if (review) return <ReviewView review={review} />;
  if (open && writeBack) return <WriteBackView title={open.about.title} writeBack={writeBack} />;
  if (open && picking) return <PickView title={open.about.title} picking={picking} choice={open.asking.choice} />;
  if (open && copies) return <CopiesView title={open.about.title} copies={copies} />;
  return open ? <ReportView open={open} /> : <ReportList list={list} />;
}

function ReportList({ list }: { readonly list: readonly AboutReport[] | null }) {
  const styles = useStyles();
  const { reports, review } = useController();
  if (!list) return <p className={styles.text}>{listing}</p>;
  return (
    <>
      <p className={styles.text}>{reportsIntro}</p>
      <ul className={styles.list}>
        {list.map((about) => (
          <Fragment key={about.id}>
            <ListItem title={about.title} text={about.text} onOpen={() => void reports.open(about)} />
            {about.id === 'rectification' && (
              <ListItem title={reviewTitle} text={reviewAbout} onOpen={() => review.open(about)} />
            )}
          </Fragment>
        ))}
      </ul>
    </>
  );
}

interface ListItemProps {
  readonly title: string;
  readonly text: string;
  readonly onOpen: () => void;
}

function ListItem({ title, text, onOpen }: ListItemProps) {
  const styles = useStyles();
  return (
    <li>
      <button type="button" className={styles.item} onClick={onOpen}>
        <span className={styles.name}>{title}</span>
        <ChevronRightRegular aria-hidden />
        <span className={styles.about}>{text}</span>
      </button>
    </li>
  );
}
