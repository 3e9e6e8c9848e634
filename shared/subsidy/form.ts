import { oneOfKeys } from '../kernel/oneOfKeys'
import * as z from 'zod'
import { FileId } from '../content/model'
import { Fen, addFen } from '../kernel/money'
import { type Ownership } from '../retrofit/model'
import { Reach } from './tier'

export const Invoice = z.object({ number: z.string().trim().min(4).max(40), amount: Fen, file: FileId })
export type Invoice = z.infer<typeof Invoice>

/** What the builders state themselves in the application for a subsidy (附件2); all else comes from the case. */
export const SubsidyForm = z.object({
  /** Highest floor that the lift reaches, in half floors. */
  top: Reach,
  /** 使用单位, as in the registration. */
  userUnit: z.string().trim().min(2).max(60),
  /** Copy of the registration form (《特种设备注册登记表》复印件). */
  registrationCopy: FileId.nullable(),
  totalCost: Fen,
  invoices: z.array(Invoice).max(40),
  /** Not to close off or widen the corridor (十(四)); asked where one steps out of the lift at the door of the flat. */
  corridorPromise: z.boolean(),
})
export type SubsidyForm = z.infer<typeof SubsidyForm>

/** What an application lacks besides what the case itself lacks. Each is a field of the form, with what to do. */
export const fieldLacks = {
  topTooHigh: '可达到的最高层数比房屋的地上层数还高，请核对（地下室不算）',
  registrationCopy: '请上传《特种设备注册登记表》复印件',
  registration: '案卷里没有使用登记证号和日期，请先办理使用登记',
  filing: '案卷里没有开工备案通知单编号，请联系区住建局',
  invoices: '请上传费用发票，每张写明号码和金额',
  invoiceTwice: '同一个发票号码填了两次，请核对',
  invoicesDiffer: '发票金额合计与加装总费用不一致，请核对',
  corridorPromise: '平层入户的，请全体建设者承诺不封闭廊道、不变相增加室内空间',
  noBuilders: '案卷里没有登记建设者，请先在协议里确认',
} as const
export type FieldLack = keyof typeof fieldLacks
export const FieldLack = oneOfKeys(fieldLacks)

/** What the case says of the lift that is applied for. */
export interface Lift {
  readonly levelEntry: boolean
  readonly ownership: Ownership
  /** Storeys above ground; null while nobody has counted them. */
  readonly storeys: number | null
  readonly registered: boolean
  readonly filed: boolean
  readonly builders: number
}

/** What the form lacks, in the order of its fields; empty when it may be sent. Rules 十(三)1 and fields of 附件2 (DOMAIN §2.5). */
export const formLacks = (form: SubsidyForm, lift: Lift): FieldLack[] => {
  const numbers = form.invoices.map(({ number }) => number.toUpperCase())
  const sum = addFen(form.invoices.map(({ amount }) => amount))
  const checks: readonly (FieldLack | false)[] = [
    lift.storeys !== null && form.top > lift.storeys * 2 && 'topTooHigh',
    !lift.registered && 'registration',
    form.registrationCopy === null && 'registrationCopy',
    !lift.filed && 'filing',
    form.invoices.length === 0 && 'invoices',
    new Set(numbers).size < numbers.length && 'invoiceTwice',
    form.invoices.length > 0 && sum !== form.totalCost && 'invoicesDiffer',
    lift.levelEntry && !form.corridorPromise && 'corridorPromise',
    lift.builders === 0 && 'noBuilders',
  ]
  return checks.filter((lack): lack is FieldLack => lack !== false)
}
