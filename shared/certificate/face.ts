import * as z from 'zod'
import type { DocumentSheet, Printed } from '../document/blocks'
import { dayOf, sayFullDay } from '../kernel/day'
import { Instant } from '../kernel/instant'
import { CertificateNumber, sceneOf } from './number'

/** What a certificate says, whatever it is of: one description for the screen, the printer and the PDF. */
export const CertificateFace = z.object({
  number: CertificateNumber,
  title: z.string(),
  who: z.string(),
  /** The sentence after the name. */
  words: z.string(),
  /** What stands out: the award, the hours. */
  strong: z.string(),
  issuer: z.string(),
  at: Instant,
  /** Why it no longer stands as it was issued. */
  remark: z.string().nullable(),
  /** What it rests on, a line each: day, what, how long. */
  lines: z.array(z.tuple([z.string(), z.string(), z.string()])),
})
export type CertificateFace = z.infer<typeof CertificateFace>

/** What to do with the number and the code. */
export const checkWords = (number: CertificateNumber): readonly string[] => [
  `证书编号 ${number}`,
  '微信扫码，或在“邻里”小程序“查证书”里输入编号，核对真假',
]

const sheetOf = ({ number, title, who, words, strong, issuer, at, remark, lines }: CertificateFace): DocumentSheet => ({
  id: number,
  blocks: [
    { kind: 'title', over: null, text: title, under: null },
    ...(remark === null ? [] : [{ kind: 'mark' as const, text: remark }]),
    { kind: 'honour', who, words, strong },
    { kind: 'issuer', name: issuer, date: sayFullDay(dayOf(at)) },
    { kind: 'code', opens: 'certificate', text: sceneOf(number), words: [...checkWords(number)] },
    ...(lines.length === 0
      ? []
      : [
          {
            ...{ kind: 'table' as const, heading: '每一次', head: ['日期', '内容', '时长'] },
            ...{ rows: lines.map((line) => [...line]), figures: [false, false, true] },
          },
        ]),
  ],
})

/** A certificate as a document of one sheet. */
export const certificateDocument = (face: CertificateFace): Printed => ({
  number: face.number,
  name: `${face.title}-${face.number}`,
  paper: 'A4',
  sheets: [sheetOf(face)],
  footer: [`证书编号 ${face.number}`],
})
