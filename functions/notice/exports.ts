/** What other contexts may use of notices and objections. */
export { documentOf, documentsOf } from './documents'
export { noticeFacts } from './facts'
export { objectorToTell } from './tell'
export { ownObjections } from './own'
