/** A setting that the function cannot do without. @throws Error naming the setting, at init, never in the middle of a request. */
export const setting = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`missing setting ${name}`)
  return value
}
