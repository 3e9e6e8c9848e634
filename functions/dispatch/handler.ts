import { dispatchContract } from '@shared/dispatch/contract'
import { serve } from '@functions/platform/http'
import * as after from './after'
import * as bundle from './bundle'
import { claim } from './claim'
import * as desk from './desk'
import { figures } from './figures'
import * as emergency from './emergency'
import * as hall from './hall'
import * as cards from './identityCard'
import * as limits from './limitsDesk'
import * as lists from './lists'
import * as menu from './menu'
import * as own from './own'
import * as pairs from './pairs'
import * as place from './place'
import { read } from './read'
import { reveal } from './reveal'
import * as service from './service'
import { takeOut } from './takeOut'
import { settle } from './settle'
import { suggestions } from './suggestions'
import { version } from './versions'

export const handler = serve(dispatchContract, {
  listMenu: menu.list,
  addMenuItem: menu.add,
  editMenuItem: menu.edit,
  placeOrder: place.placeOwn,
  placeForSomebody: place.placeHelped,
  similarOrders: place.similar,
  myOrders: lists.mine,
  readOrder: read,
  answerQuestion: own.answer,
  changeTime: own.changeWanted,
  cancelOrder: own.cancel,
  confirmOrder: after.confirm,
  reviewOrder: after.review,
  disputeOrder: after.dispute,
  noteMissed: after.missed,
  orderBoard: lists.board,
  orderQueue: lists.queue,
  askRequester: desk.ask,
  rejectOrder: desk.reject,
  dispatchOrder: desk.dispatch,
  takeOrder: desk.take,
  refuseOrder: desk.refuse,
  offerOrder: desk.offer,
  revealRequester: reveal,
  orderHall: lists.hall,
  teamOrders: lists.ofTeam,
  myServices: lists.services,
  claimOrder: claim,
  declineOffer: hall.decline,
  stepBack: hall.giveUp,
  logContact: hall.contact,
  scheduleOrder: hall.schedule,
  leaveService: hall.leave,
  checkIn: service.come,
  checkOut: service.go,
  endForSomebody: service.endFor,
  reportService: service.writeReport,
  giveServiceFeedback: service.feedBack,
  orderFigures: figures,
  exportOrders: takeOut,
  settleDispute: settle,
  mergeOrder: bundle.merge,
  splitOrder: bundle.split,
  listPairs: pairs.list,
  pairUp: pairs.pair,
  endPairing: pairs.end,
  handToPair: pairs.hand,
  callForHelp: emergency.call,
  answerEmergency: emergency.answer,
  suggestTeams: suggestions,
  readLimits: limits.read,
  setLimits: limits.set,
  boardVersion: version,
  identityCard: cards.card,
  verifyCard: cards.verify,
})
