import { PackageFault } from './package-fault.mjs';

/**
 * The address under which the pages will lie, as the manifest needs it: https, a folder, nothing
 * behind it.
 *
 * @param {string} text
 * @returns {string} with a slash at its end
 */
export function baseAddress(text) {
  const refuse = (why) => {
    throw new PackageFault(`--url “${text}”不能用：${why}，应当像 https://oa.example.gov.cn/xinfang/ 这样。`);
  };
  const url = URL.canParse(text) ? new URL(text) : refuse('不是完整的网址');
  if (url.protocol !== 'https:') refuse('Excel 只加载 https 开头的页面');
  if (url.username || url.password) refuse('网址里不能带用户名和密码');
  if (url.search || url.hash) refuse('问号、井号后面的内容要去掉');
  if (/%(?![0-9a-f]{2})/iu.test(url.pathname)) refuse('百分号后面不对');
  if (/\.[a-z]{3,4}$/u.test(url.pathname)) refuse('要写页面所在的文件夹，不是某个文件');
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/**
 * A shared folder by its network path. Slashes will do for backslashes, which some shells eat.
 *
 * @param {string} text
 * @returns {string} `\\server\folder`
 */
export function sharePath(text) {
  const path = text.replaceAll('/', '\\').replace(/\\+$/u, '');
  if (!/^\\\\[^\\:*?"<>|\s]+(?:\\[^\\:*?"<>|]+)+$/u.test(path))
    throw new PackageFault(`--share “${text}”不能用：要写共享文件夹的网络路径，应当像 //fileserver/addins 这样。`);
  return path;
}
