/** Opens a document in a new tab of the browser. */
export const openDocument = async (url: string): Promise<void> => {
  window.open(url, '_blank', 'noopener')
}

/** Lets the browser download the file. */
export const passLink = async (url: string): Promise<string> => {
  window.open(url, '_blank', 'noopener')
  return '已在新窗口打开下载。'
}
