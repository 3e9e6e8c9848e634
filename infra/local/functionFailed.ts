/** The function ran and threw. Not being able to reach it is another kind of error: then nothing ran. */
export class FunctionFailed extends Error {
  override readonly name = 'FunctionFailed'
}
