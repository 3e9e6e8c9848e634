import { DecisionId } from '@shared/decision/model'
import { PlaceId } from '@shared/kernel/place'

export const subjectKinds = ['decision', 'roll', 'staff'] as const
export type SubjectKind = (typeof subjectKinds)[number]
export const subjectKindNames: Record<SubjectKind, string> = { decision: '表决', roll: '名册', staff: '人员与地点' }

/** What a log is about. */
export type Subject = { kind: 'decision'; id: DecisionId } | { kind: 'roll' | 'staff'; place: PlaceId }

/** Reads `decision:<id>`, `roll:<estate>`, `staff:<place>`; null for anything else. */
export const readSubject = (text: string | null): Subject | null => {
  const [kind, rest] = text?.split(':') ?? []
  if (kind === 'decision') {
    const id = DecisionId.safeParse(rest).data
    return id ? { kind, id } : null
  }
  const place = PlaceId.safeParse(rest).data
  return place && (kind === 'roll' || kind === 'staff') ? { kind, place } : null
}

export const writeSubject = (subject: Subject): string => `${subject.kind}:${subject.kind === 'decision' ? subject.id : subject.place}`
