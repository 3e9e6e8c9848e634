import type { Day } from '@shared/kernel/day'
import { Check, type DesignDraft } from '@shared/retrofit/design'
import type { CaseView } from '@shared/retrofit/view'

type Size = Partial<Record<'width' | 'depth' | 'length' | 'height', number | null>>

/** A design as it stands in the form: any figure may still be missing. */
export interface DesignInput extends Omit<DesignDraft, 'shaft' | 'corridor' | 'designer' | 'stops' | 'highestHalves'> {
  shaft: Size | null
  corridor: Size | null
  stops: number | null
  highestHalves: number | null
  designer: { name: string; qualification: string; validUntil: Day | null }
}

const unchecked = { ok: null, remark: '' }
const unanswered: DesignDraft['checks'] = {
  redLine: unchecked,
  road: unchecked,
  green: unchecked,
  pipes: unchecked,
  safety: unchecked,
  structure: unchecked,
  fireLane: unchecked,
  corridor: unchecked,
}

/** The version to go on from, or an empty design with what was voted on filled in. */
export const startOf = ({ terms }: Pick<CaseView, 'terms'>, found: DesignDraft | null): DesignInput =>
  found ?? {
    entry: terms.levelEntry ? 'level' : 'halfLanding',
    liftKind: 'machineRoomLess',
    occupiedFlats: terms.occupiedFlats,
    position: '',
    shaft: null,
    corridor: null,
    northDistance: null,
    northIsOpen: false,
    aboveRoof: null,
    stops: null,
    highestHalves: null,
    fireLaneLeft: null,
    designer: { name: '', qualification: '', validUntil: null },
    checks: unanswered,
    triggers: [],
    drawings: [],
  }

const isEmpty = (size: Size | null | undefined): boolean =>
  !size || Object.values(size).every((length) => length === null || length === undefined)

/** What is sent: sizes of which nothing was filled in are none, a corridor belongs to level entry alone. */
export const sentOf = (input: DesignInput): unknown => ({
  ...input,
  shaft: isEmpty(input.shaft) ? null : input.shaft,
  corridor: input.entry !== 'level' || isEmpty(input.corridor) ? null : input.corridor,
  northDistance: input.northIsOpen ? null : (input.northDistance ?? null),
  checks: Object.fromEntries(Check.options.map((check) => [check, input.checks[check] ?? unchecked])),
})
