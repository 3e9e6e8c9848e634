import { type CaseActor, actorNames } from '@shared/retrofit/state'

/** Whose turn it is, in words; `null` when nobody has to do anything, such as while a vote runs. */
export const sayTurn = (waitsFor: readonly CaseActor[]): string | null => {
  const people = waitsFor.filter((actor) => actor !== 'system')
  return people.length === 0 ? null : people.map((actor) => actorNames[actor]).join('、')
}
