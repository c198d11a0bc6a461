import type { Timeline } from '../../worker/clock-answers';
import { useUnseen } from '../unseen';
import { noDay, stateName, tableCaption, tableHeads } from './messages';

/** The picture as a table, for screen readers: its cells can be walked through, which a sentence cannot. */
export function TimelineTable({ timeline }: { readonly timeline: Timeline }) {
  const unseen = useUnseen();
  return (
    <table className={unseen}>
      <caption>{tableCaption(timeline.matter)}</caption>
      <thead>
        <tr>
          {tableHeads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {timeline.clocks.map((clock) => (
          <tr key={clock.id}>
            <th scope="row">{clock.title}</th>
            <td>{clock.unitName}</td>
            {[clock.start, clock.due, clock.dueRolled, clock.done].map((day, i) => (
              <td key={tableHeads[i + 2]}>{day ?? noDay}</td>
            ))}
            <td>{stateName[clock.shown]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
