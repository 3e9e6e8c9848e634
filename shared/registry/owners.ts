import { parseCertificate, parsePhone } from './certificate'
import type { ColumnKey } from './columns'
import type { Holding, IssueCode } from './model'
import { normaliseName, splitList } from './normalise'
import type { RawRow } from './readSheet'

/** One registered owner (or the developer) as the roll names them. */
export interface Owner {
  readonly name: string
  readonly idNumber: string | null
  readonly phone: string | null
}

/** Takes note of a problem of the row at hand. */
export type Report = (column: ColumnKey, code: IssueCode, message: string) => void

type Fields = readonly [name: string, idNumber: string, phone: string]

/** Owners of a flat, or null when they cannot be read (and the reasons are reported). */
export const parseOwners = (cells: RawRow['cells'], holding: Holding, report: Report): Owner[] | null =>
  holding === 'delivered' ? parseRegistered(cells, report) : parseDeveloper(cells, report)

/**
 * Unsold and undelivered flats count with their developer (interpretation art. 9), who alone votes for them;
 * the phone is the developer's unless the row names a buyer, whose phone it then is.
 */
const parseDeveloper = (cells: RawRow['cells'], report: Report): Owner[] | null => {
  const name = normaliseName(cells.developer)
  if (name === '') {
    report('developer', 'developerUnnamed', '未售或未交付的房屋没有写开发商。请填开发商全称，它的这些房屋合起来算一人。')
    return null
  }
  const buyerNamed = cells.owner !== '' && normaliseName(cells.owner) !== name
  const owner = readOwner([name, '', buyerNamed ? '' : cells.phone], 'phone', report)
  return owner && [owner]
}

const parseRegistered = (cells: RawRow['cells'], report: Report): Owner[] | null => {
  const names = splitList(cells.owner).filter((n) => n !== '')
  if (names.length === 0) {
    report('owner', 'missingField', '没有写产权人。请按不动产证填写；产权人已去世的，填继承人。')
    return null
  }
  const ids = splitList(cells.idNumber)
  const phones = splitList(cells.phone)
  if ((ids.length > 0 && ids.length !== names.length) || (phones.length > 1 && phones.length !== names.length)) {
    report(
      'owner',
      'coOwnersUneven',
      `产权人有 ${names.length} 位，证件号码有 ${ids.length} 个，手机号有 ${phones.length} 个，对不上。请按同样的顺序一一填写，用“、”隔开。`,
    )
    return null
  }
  const main = names.map((name, i) => readOwner([name, ids[i] ?? '', phones[i] ?? ''], 'phone', report))
  const others = splitList(cells.coOwners)
    .filter((item) => item !== '')
    .map((item) => readCoOwner(item, report))
  const all = [...main, ...others]
  return all.every((o) => o !== null) ? all : null
}

/** `李乙二/证件号码/手机号`; what is not known stays empty or is left off. */
const readCoOwner = (item: string, report: Report): Owner | null => {
  const [name = '', idNumber = '', phone = '', ...more] = item.split('/').map((field) => field.trim())
  if (name === '' || more.length > 0) {
    report('coOwners', 'coOwnersUneven', `共有人“${item}”看不懂。请写成“姓名/证件号码/手机号”，不知道的留空，几个人用“、”隔开。`)
    return null
  }
  return readOwner([name, idNumber, phone], 'coOwners', report)
}

const readOwner = ([name, idNumber, phone]: Fields, column: 'phone' | 'coOwners', report: Report): Owner | null => {
  const id = idNumber === '' ? null : parseCertificate(idNumber)
  const mobile = phone === '' ? null : parsePhone(phone)
  const idWrong = idNumber !== '' && id === null
  const phoneWrong = phone !== '' && mobile === null
  if (idWrong)
    report(
      column === 'coOwners' ? column : 'idNumber',
      'idNumberInvalid',
      `${name}的证件号码不对，请对照证件改正。如果后几位变成了 0 或出现 E+，是 Excel 把它当成了数字：请把这一列设成“文本”再重新填写。`,
    )
  if (phoneWrong) report(column, 'phoneInvalid', `${name}的手机号不是 11 位手机号码。请改正；没有手机号就留空，由社区协助绑定。`)
  return idWrong || phoneWrong ? null : { name: normaliseName(name), idNumber: id, phone: mobile }
}
