import Taro from '@tarojs/taro'

export const saving = {
  how: '把这些信息复制下来，可以粘贴到文件传输助手或备忘录里。',
  action: '复制全部',
  done: '已复制。打开别的应用粘贴就行。',
}

/** WeChat lets no mini-program write a file where its owner finds it: the text goes to the clipboard. @throws when it was not allowed */
export const saveCopy = async (_fileName: string, text: string): Promise<void> => {
  await Taro.setClipboardData({ data: text })
}
