import Taro from '@tarojs/taro'

/** Opens a document such as a PDF with the phone's own viewer. @throws when it cannot be fetched or shown. */
export const openDocument = async (url: string): Promise<void> => {
  const { tempFilePath } = await Taro.downloadFile({ url })
  await Taro.openDocument({ filePath: tempFilePath, showMenu: true })
}

/** Hands out a link that WeChat cannot open itself. */
export const passLink = async (url: string): Promise<string> => {
  await Taro.setClipboardData({ data: url })
  return '下载地址已复制。请在电脑浏览器里打开。'
}
