import { beforeAll, describe, expect, test } from '@jest/globals'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type CaseDocumentKind, caseDocuments } from '@shared/document/caseKinds'
import { answerInvitation, enterObjection, invite, issueReport, object, recordTalk, saveDraft, setFeedback } from '@shared/notice/contract'
import { DAY, plus } from '@shared/kernel/instant'
import { listCaseDocuments, makeCasePdf, readCaseCode, readCaseDocument } from '@shared/print/caseContract'
import { now } from '@functions/platform/clock'
import { codeOf, ok } from '../../support/answers'
import {
  type DesignedCase,
  channel,
  designedCase,
  objecting,
  periodOver,
  postedCase,
  somebody,
  storedPicture,
  wholeDraft,
} from '../../support/lifts/noticeCase'
import { api } from '../../support/stack'

const kindsFor = async ({ caseId }: DesignedCase, token: string): Promise<string[]> =>
  ok(await api(listCaseDocuments, { params: { caseId }, token }))
    .items.filter(({ kind }) => caseDocuments[kind].room === 'notice')
    .map(({ kind, state }) => `${kind} ${state}`)

const pageOf = ({ caseId }: DesignedCase, kind: CaseDocumentKind, token: string, item?: string) =>
  api(readCaseDocument, { params: { caseId, kind }, token, query: item === undefined ? {} : { item } })

const pdfText = async ({ caseId }: DesignedCase, kind: CaseDocumentKind, token: string): Promise<string> => {
  const { url } = ok(await api(makeCasePdf, { params: { caseId, kind }, token, body: {} }))
  const data = new Uint8Array(await (await fetch(url)).arrayBuffer())
  const pdf = await getDocument({ data, verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, i) => {
      const { items } = await (await pdf.getPage(i + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join('')
    }),
  )
  return pages.join('\n')
}

describe('before the notice hangs', () => {
  test('the poster is printed from the draft, for whoever composes it', async () => {
    const one = await designedCase()
    const params = { caseId: one.caseId }
    expect(await kindsFor(one, one.worker)).toEqual(['notice notYet'])
    const draft = await wholeDraft(one)
    ok(await api(saveDraft, { params, token: one.worker, body: { ...draft, photos: [], version: 0 } }))
    ok(await api(setFeedback, { params, token: one.worker, body: channel }))
    expect(await kindsFor(one, one.worker)).toEqual(['noticePoster ready'])
    expect(ok(await pageOf(one, 'noticePoster', one.worker)).document.paper).toBe('A3')
    const { token } = await somebody()
    expect(await kindsFor(one, token)).toEqual(['notice notYet'])
    expect(codeOf(await pageOf(one, 'noticePoster', token))).toBe('DOCUMENT_NOT_READY')
  })
})

describe('notice, record and report', () => {
  let one: Awaited<ReturnType<typeof postedCase>>
  let objector: Awaited<ReturnType<typeof somebody>>
  beforeAll(async () => {
    one = await postedCase()
    objector = await somebody()
  })

  test('anybody signed in prints the notice; its pictures are linked', async () => {
    const page = ok(await pageOf(one, 'notice', objector.token))
    expect(page.document.caseId).toBe(one.caseId)
    const [file] = Object.values(page.files)
    expect(file?.picture).toBe(true)
    expect((await fetch(file?.url ?? '')).status).toBe(200)
    expect(await pdfText(one, 'notice', objector.token)).toContain('业主意见征集情况')
    expect(codeOf(await api(readCaseDocument, { params: { caseId: one.caseId, kind: 'notice' } }))).toBe('SIGN_IN_REQUIRED')
    expect(ok(await api(readCaseCode, { params: { caseId: one.caseId }, token: one.worker, query: { opens: 'notice' } })).image).toContain(
      'data:image',
    )
  })

  test('papers of an objection are for its objector and for those who deal with it', async () => {
    const { objectionId } = ok(await api(object, { params: { caseId: one.caseId }, token: objector.token, body: objecting() }))
    const params = { caseId: one.caseId, objectionId }
    const body = { at: plus(now(), DAY), place: '社区会议室', who: '', deliveries: ['paper' as const] }
    const { invitations } = ok(await api(invite, { params, token: one.worker, body }))
    const invitationId = invitations[0]?.invitationId ?? ''
    ok(await api(answerInvitation, { params: { ...params, invitationId }, token: objector.token, body: { coming: true } }))
    for (const token of [objector.token, one.street]) ok(await pageOf(one, 'negotiationInvitation', token, invitationId))
    const stranger = await somebody()
    expect(codeOf(await pageOf(one, 'negotiationInvitation', stranger.token, invitationId))).toBe('NOT_FOUND')
    expect(codeOf(await pageOf(one, 'negotiationRecord', one.worker, objectionId))).toBe('DOCUMENT_NOT_READY')
    const scan = (await storedPicture(one.head.community, '记录.png')).fileId
    const talk = {
      ...{ heldAt: now(), place: '社区会议室', host: 'community' as const, present: '王甲一、建设者代表', objectorPresent: true },
      ...{
        objectorSays: '怕暗',
        buildersSay: '改玻璃',
        minutes: '没有谈拢。',
        outcome: 'notAgreed' as const,
        compensation: null,
        scans: [scan],
      },
    }
    ok(await api(recordTalk, { params, token: one.worker, body: talk }))
    expect(JSON.stringify(ok(await pageOf(one, 'negotiationRecord', one.street, objectionId)).document)).toContain('王甲一')
    expect(codeOf(await pageOf(one, 'negotiationRecord', one.housing, objectionId))).toBe('NOT_FOUND')
    const { name, phone, flat, affected, grounds, text, objectionKey } = objecting({ name: '钱乙二' })
    const said = {
      name,
      phone,
      flat,
      affected,
      grounds,
      text,
      objectionKey,
      form: 'oral' as const,
      scans: [],
      receivedAt: now(),
      broughtBy: '',
    }
    const oral = ok(await api(enterObjection, { params: { caseId: one.caseId }, token: one.worker, body: said }))
    expect(JSON.stringify(ok(await pageOf(one, 'objectionForm', one.worker, oral.objectionId)).document)).toContain('钱乙二')
    expect(codeOf(await pageOf(one, 'objectionForm', objector.token, oral.objectionId))).toBe('NOT_FOUND')
  })

  test('the report has two copies: one names nobody, the other is for community and street', async () => {
    await periodOver(one)
    ok(await api(issueReport, { params: { caseId: one.caseId }, token: one.worker, body: { opinion: '同意进入下一步。' } }))
    const plain = await pdfText(one, 'noticeReport', one.housing)
    expect(plain).toContain('异议人甲')
    expect(plain).toContain('协商未达成一致')
    for (const secret of ['王甲一', '13800001001', '4 幢 1 单元', '没有谈拢']) expect(plain).not.toContain(secret)
    expect(await pdfText(one, 'noticeReportNamed', one.street)).toContain('王甲一')
    for (const token of [one.housing, one.owners.at(-1)?.token ?? '', objector.token])
      expect(codeOf(await pageOf(one, 'noticeReportNamed', token))).toBe('WRONG_PLACE')
    expect(await kindsFor(one, one.housing)).not.toContain('noticeReportNamed ready')
    expect(codeOf(await pageOf(one, 'noticeReport', objector.token))).toBe('WRONG_PLACE')
  })
})
