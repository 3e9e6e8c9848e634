import { randomBytes } from 'node:crypto'
import type { Browser } from 'playwright-core'
import type { DecisionId } from '@shared/decision/model'
import { readPapers } from '@shared/document/contract'
import type { Actor } from './actor'

/** The code on the printed ballot of a room, as somebody reads it off the paper. */
export const codeOnPaper = async (worker: Actor, decisionId: DecisionId, room: string): Promise<string> => {
  const { document } = await worker.call(readPapers, { params: { decisionId, kind: 'ballots' } })
  const sheet = document.sheets.find(({ blocks }) =>
    blocks.some((block) => block.kind === 'fields' && block.rows.some(([, value]) => value.includes(`${room} 室`))),
  )
  const code = sheet?.blocks.flatMap((block) => (block.kind === 'code' && block.opens === 'paper' ? [block.text] : [])).at(0)
  if (code === undefined) throw new Error(`no printed ballot of ${room}`)
  return code
}

/** Bytes that begin like a JPEG and are unlike every other, for whoever does not look at the picture. */
export const anyPicture = (): Uint8Array<ArrayBuffer> => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...randomBytes(200)])

interface Slip {
  readonly title: string
  readonly room: string
  readonly code: string
  readonly mark: '同意' | '反对' | '弃权'
}

/** A photograph of a filled-in ballot, as a phone on a table would take it. */
export const photographOf = async (browser: Browser, { title, room, code, mark }: Slip): Promise<Buffer> => {
  const page = await browser.newPage({ viewport: { width: 600, height: 800 } })
  const boxes = ['同意', '反对', '弃权'].map((name) => `<p>${name === mark ? '☑' : '☐'} ${name}</p>`).join('')
  await page.setContent(
    `<body style="margin:0;background:#8a7358;font:24px 'Noto Sans CJK SC',sans-serif">
       <div style="background:#fffdf6;margin:40px;padding:32px;transform:rotate(-1.2deg)">
         <div style="text-align:right;font:20px monospace">${code}</div>
         <h2>业主表决票</h2><p>${title}</p><p>${room} 室</p>${boxes}
         <svg width="220" height="70"><path d="M10 40 Q40 5 60 45 T120 35 T200 30" fill="none" stroke="#123" stroke-width="4"/></svg>
       </div></body>`,
  )
  const picture = await page.screenshot({ type: 'jpeg', quality: 70 })
  await page.close()
  return picture
}
