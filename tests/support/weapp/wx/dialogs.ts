import { fieldOf, textOf } from '../json'
import type { Api, Outcome, Wiring } from './wiring'

/** How the person answers what the platform asks; a test changes it before the tap. */
export interface Answers {
  modal: 'confirm' | 'cancel'
  /** Line of an action sheet, from 0; null taps it away. */
  actionSheet: number | null
  /** What the camera reads from a code; null closes the camera. */
  scan: string | null
  /** The picture that the camera takes; null closes the camera. */
  camera: Uint8Array<ArrayBuffer> | null
  /** Where the phone is; null where it cannot tell. */
  place: { readonly latitude: number; readonly longitude: number } | null
  /** The phone's own calendar, which WeChat opens with the entry filled in. */
  calendar: 'save' | 'cancel'
  /** Camera, place and calendar are switched off for WeChat in the phone's settings. */
  denied: boolean
}

/** Seconds since 1970 in this century; a time in milliseconds lies far beyond. */
const isSeconds = (value: unknown): boolean => Number.isInteger(value) && Number(value) > 946_684_800 && Number(value) < 4_102_444_800

/** A code of this mini-program has a path, any other one only its text. */
const scanned = ({ denied, scan }: Answers): Outcome => {
  if (denied) return { fail: 'auth deny' }
  if (scan === null) return { fail: 'cancel' }
  return {
    ok: {
      result: scan,
      charSet: 'utf-8',
      ...(scan.startsWith('packages/') ? { path: scan, scanType: 'WX_CODE' } : { scanType: 'QR_CODE' }),
    },
  }
}

/** `wx` functions that put something of the platform in front of the page or outside of it. */
export const dialogApi = ({ work, note, answer }: Wiring, answers: Answers, clipboard: { text: string }): Api => {
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
      answer('scanCode', options, scanned(answers))
    },
    getLocation: (options) => {
      note('getLocation', options)
      const { denied, place } = answers
      answer('getLocation', options, denied ? { fail: 'auth deny' } : place === null ? { fail: 'system error' } : { ok: { ...place } })
    },
    addPhoneCalendar: (options) => {
      note('addPhoneCalendar', options)
      if (textOf(options, 'title') === '' || !isSeconds(fieldOf(options, 'startTime')))
        return work.fault('wx.addPhoneCalendar', new Error('an entry has a title, and a start in seconds'))
      const { denied, calendar } = answers
      answer('addPhoneCalendar', options, denied ? { fail: 'auth deny' } : calendar === 'cancel' ? { fail: 'cancel' } : { ok: {} })
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
