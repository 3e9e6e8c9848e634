import type { Api, Wiring } from './wiring'

/** How the person answers what the platform asks; a test changes it before the tap. */
export interface Answers {
  modal: 'confirm' | 'cancel'
  /** Line of an action sheet, from 0; null taps it away. */
  actionSheet: number | null
  /** What the camera reads from a code; null closes the camera. */
  scan: string | null
}

/** `wx` functions that put something of the platform in front of the page or outside of it. */
export const dialogApi = ({ note, answer }: Wiring, answers: Answers, clipboard: { text: string }): Api => {
  const plain = (api: string) => (options: unknown) => {
    note(api, options)
    answer(api, options, { ok: {} })
  }
  return {
    showModal: (options) => {
      note('showModal', options)
      answer('showModal', options, { ok: { confirm: answers.modal === 'confirm', cancel: answers.modal === 'cancel', content: '' } })
    },
    showActionSheet: (options) => {
      note('showActionSheet', options)
      answer('showActionSheet', options, answers.actionSheet === null ? { fail: 'cancel' } : { ok: { tapIndex: answers.actionSheet } })
    },
    scanCode: (options) => {
      note('scanCode', options)
      answer(
        'scanCode',
        options,
        answers.scan === null ? { fail: 'cancel' } : { ok: { result: answers.scan, path: answers.scan, scanType: 'WX_CODE' } },
      )
    },
    setClipboardData: (options) => {
      note('setClipboardData', options)
      if (typeof options === 'object' && options !== null && 'data' in options) clipboard.text = String(options.data)
      answer('setClipboardData', options, { ok: {} })
    },
    showToast: plain('showToast'),
    hideToast: plain('hideToast'),
    showLoading: plain('showLoading'),
    hideLoading: plain('hideLoading'),
    makePhoneCall: plain('makePhoneCall'),
    previewImage: plain('previewImage'),
    openDocument: plain('openDocument'),
    downloadFile: (options) => {
      note('downloadFile', options)
      answer('downloadFile', options, { ok: { tempFilePath: 'wxfile://tmp/file', statusCode: 200 } })
    },
  }
}
