import * as z from 'zod'

/** Why staff ring somebody: before a session, after it was missed, since its time changed, since it was called off (DOMAIN §7.2). */
export const CallReason = z.enum(['remind', 'absent', 'moved', 'calledOff'])
export type CallReason = z.infer<typeof CallReason>
export const callReasonNames: Record<CallReason, string> = {
  remind: '提醒明天来',
  absent: '没有来，问问情况',
  moved: '时间改了，问能不能来',
  calledOff: '活动取消了，告诉一声',
}

export const CallOutcome = z.enum(['reached', 'willCome', 'cannotCome', 'noAnswer', 'wrongNumber'])
export type CallOutcome = z.infer<typeof CallOutcome>
export const callOutcomeNames: Record<CallOutcome, string> = {
  reached: '说到了',
  willCome: '会来',
  cannotCome: '来不了',
  noAnswer: '没人接',
  wrongNumber: '号码不对',
}
/** Nobody was spoken to: the call stays on the list. */
export const isToRepeat = (outcome: CallOutcome): boolean => outcome === 'noAnswer'
