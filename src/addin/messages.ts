/** What the page says while there is no pane to say it. */
export interface PageNotice {
  readonly title: string;
  readonly text: string;
}

const afterwards = '台账没有改动，可以先用浏览器工作台打开文件。';

export const notInExcel: PageNotice = {
  title: '请在 Excel 里打开',
  text: '这一页是 Excel 加载项的任务窗格，在 Excel 的“信访台账”选项卡里按“打开助手”。不用 Excel 的，请用浏览器工作台。',
};

export const notLoaded = (file: string): PageNotice => ({
  title: '有一个文件没有加载',
  text: `“${file}”没有加载，请检查网络后重新打开窗格；还不行的，把这句话告诉管理员。${afterwards}`,
});

export const noAnswer: PageNotice = {
  title: 'Excel 没有应答',
  text: `等了半分钟，Excel 还没有把工作簿交给助手，请关闭窗格再打开。${afterwards}`,
};

export const tooOld: PageNotice = {
  title: 'Excel 版本太旧',
  text: '任务窗格需要 Excel 2021 或更新的版本，请用浏览器工作台打开文件，功能相同。',
};

export const notStarted = (code: string): PageNotice => ({
  title: '助手没有启动',
  text: `请关闭窗格再打开；还不行的，把代码“${code}”告诉管理员。${afterwards}`,
});

export const openWorkbench = '打开浏览器工作台';

export const openDiagnostics = '看看是什么原因（诊断）';
