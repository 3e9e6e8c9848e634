import { ConsentAnswer, type Credit } from '@shared/outreach/model'
import { type Moment, type TemplateName, moments } from '@shared/outreach/templates'

export interface Asking {
  readonly template: TemplateName
  readonly templateId: string
}

/** The templates to ask for at this moment: those that the operator has registered. */
export const askingAt = (moment: Moment, credits: readonly Credit[]): Asking[] =>
  moments[moment].flatMap((template) => {
    const templateId = credits.find((c) => c.template === template)?.templateId
    return templateId ? [{ template, templateId }] : []
  })

/** The answers in WeChat's reply, which has one entry for each template id besides `errMsg`; what it did not show is left out. */
export const answersIn = (
  asked: readonly Asking[],
  reply: Readonly<Record<string, unknown>>,
): { template: TemplateName; answer: ConsentAnswer }[] =>
  asked.flatMap(({ template, templateId }) => {
    const answer = ConsentAnswer.safeParse(reply[templateId])
    return answer.success ? [{ template, answer: answer.data }] : []
  })

/** True when the first thing asked for at this moment may be sent already. */
export const isPromised = (moment: Moment, credits: readonly Credit[]): boolean =>
  (credits.find((c) => c.template === moments[moment][0])?.left ?? 0) > 0

/** WeChat's main switch for this mini-program's notices is off (20004): only the person can turn it on again. */
export const isSwitchedOff = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errCode' in error && error.errCode === 20004
