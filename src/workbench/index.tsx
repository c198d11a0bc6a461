import { createRoot } from 'react-dom/client';
import { FluentProvider } from '@fluentui/react-components';
import { sampleWorkbooks } from '../sample';
import { useTheme } from '../taskpane/theme';
import { Desk } from './desk';
import { Page } from './page';
import { PageStore } from './page-state';
import './workbench.css';

/** One page, one desk: everything lives as long as the page does. */
const store = new PageStore();
const desk = new Desk(store, sampleWorkbooks()[0]);

function Workbench() {
  return (
    <FluentProvider theme={useTheme('auto')}>
      <Page
        store={store}
        onFile={desk.openFile}
        onSample={desk.openSample}
        onSaveFindings={desk.saveFindings}
        onSaveWorkbook={desk.saveWorkbook}
        onPlaces={desk.furnish}
        onFocusGrid={desk.focusGrid}
      />
    </FluentProvider>
  );
}

const place = document.getElementById('workbench');
if (place) createRoot(place).render(<Workbench />);
