/** What other contexts may use of the orders. */
export { runDueOrders } from './due'
export { orderToTell } from './tell'
export { ownOrders } from './ownData'
export { countBoards } from './versions'
