/** Choices of a form, in the order of the schema. */
export const optionsOf = <T extends string>(names: Record<T, string>, order: readonly T[]) =>
  order.map((value) => ({ value, label: names[value] }))
