/** What other contexts may use of notices and objections. */
export { documentOf, documentsOf } from './documents'
export { ownObjections } from './own'
