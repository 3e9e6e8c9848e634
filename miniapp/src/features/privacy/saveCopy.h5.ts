export const saving = {
  how: '把这些信息存成一个文件，自己留着，或交给别人读取。',
  action: '保存文件',
  done: '已保存到浏览器的下载文件夹。',
}

/** Lets the browser download the text as a file. */
export const saveCopy = (fileName: string, text: string): Promise<void> => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
  return Promise.resolve()
}
