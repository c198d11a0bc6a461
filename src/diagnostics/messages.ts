import type { FactState } from './report';

/** The words of the page. */
export const STATES: Readonly<Record<FactState, string>> = { good: '正常', doubtful: '注意', bad: '不行', told: '' };

export const words = {
  title: '诊断',
  working: '正在检查，最多十几秒……',
  summary: (bad: number): string =>
    bad === 0 ? '没有发现问题。' : `发现 ${bad} 处问题，见标“不行”的各行；请按下面的按钮复制，发给管理员。`,
  privacy: '这里没有台账里的任何内容，也没有文件名。',
  copy: '复制诊断信息',
  copied: '已复制',
  notCopied: '没有复制成，请选中下面的文字自己复制',
  backToPane: '回到任务窗格',
  columns: ['项目', '情况', '结论'],
} as const;

export const product = {
  title: '产品',
  version: '版本',
  page: '本页网址',
  secure: '安全连接（https）',
  yes: '是',
  no: '否，Excel 只接受 https 的网页',
} as const;

export const office = {
  title: 'Office',
  script: 'Office.js',
  scriptMissing: (address: string): string => `没有加载：${address}`,
  noAnswer: '等了十秒没有应答',
  host: '应用程序',
  outside: '不在 Office 里（用浏览器打开的）',
  platform: '平台',
  version: 'Office 版本',
  unknown: '问不到',
  none: '没有',
  upTo: (version: string): string => `到 ${version}`,
  theme: '主题',
  themes: { light: '浅色', dark: '深色', auto: '随系统' },
} as const;

export const browser = {
  title: '浏览器',
  agent: '浏览器',
  language: '语言',
  size: '窗口',
  worker: '计算线程',
  workerRuns: '能启动',
  workerFails: '不能启动，体检做不了；多半是脚本被拦截或文件不全',
  storage: '本机存储',
  storageWorks: '可用',
  storageFails: '不可用，窗格里的习惯设置记不住，不影响体检',
  clipboard: '剪贴板',
  clipboardWorks: '可用',
  clipboardOld: '用选中的办法复制',
  colours: '颜色',
  dark: '深色',
  light: '浅色',
  contrast: '高对比度',
} as const;

export const files = {
  title: '文件',
  loaded: '已加载',
  failed: '没有加载',
  status: (status: number): string => `没有加载，服务器答复 ${status}`,
  waiting: '还没有应答',
} as const;
