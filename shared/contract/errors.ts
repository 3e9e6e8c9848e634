/**
 * The closed vocabulary of refusals, shared by server and phone.
 *
 * Every refusal has a code, an HTTP status and one plain Chinese sentence that tells the person what to do next.
 * What went wrong inside is logged, never shown. Facts that help the person (`closesAt`, `missing`) travel beside the code.
 */
const vocabulary = {
  // --- the request itself
  BAD_REQUEST: [400, '填写的内容有误，请检查标出的地方后再提交。'],
  TOO_LARGE: [413, '内容太大了，请减少文字或换小一点的文件。'],
  NOT_FOUND: [404, '没有找到，可能已被移走。请返回上一页再试。'],
  TOO_MANY_REQUESTS: [429, '操作太频繁了，请等一分钟再试。'],
  BUSY: [503, '现在人有点多，没有提交成功。请稍等几秒再试一次。'],
  OUTCOME_UNKNOWN: [503, '网络不稳，暂时不知道有没有提交成功。请再提交一次，不会重复计算。'],
  WECHAT_UNAVAILABLE: [503, '微信暂时没有回应，请稍等几秒再试一次。'],
  INTERNAL: [500, '系统出了点问题。请稍后刷新，看看刚才的操作有没有生效，或打电话问社区。'],
  // --- who you are
  SIGN_IN_REQUIRED: [401, '请先登录。'],
  SIGN_IN_FAILED: [401, '登录没有成功，请再点一次登录。'],
  TOKEN_EXPIRED: [401, '登录已过期，正在为您重新登录。'],
  SESSION_ENDED: [401, '登录已失效，请重新登录。'],
  FORBIDDEN: [403, '您没有办理这件事的权限。需要办理请联系社区。'],
  WRONG_PLACE: [403, '这件事不在您负责的范围内。'],
  PHONE_CODE_INVALID: [400, '手机号验证已失效，请再点一次“验证手机号”。'],
  PHONE_QUOTA_EXHAUSTED: [503, '手机号验证暂时不可用，请打电话请社区帮您绑定。'],
  PHONE_NOT_ON_ROLL: [404, '名册里没有这个手机号。请打电话请社区核对您家登记的号码。'],
  VOTER_BOUND_TO_OTHER: [409, '这套房已经由另一位家人绑定。一套房只能由一人表决，请与家人商量或联系社区。'],
  INVITATION_UNKNOWN: [404, '没有这个邀请码，请核对后再输入。'],
  INVITATION_EXPIRED: [410, '邀请码已过期，请让邀请您的同事重新发一个。'],
  INVITATION_USED: [409, '邀请码已经用过了，请让邀请您的同事重新发一个。'],
  GRANT_ABOVE_YOU: [403, '您只能任命自己下级的工作人员。'],
  LAST_ADMINISTRATOR: [409, '这是最后一位管理员，不能撤销。请先任命另一位。'],
  TICKET_EXPIRED: [410, '二维码已过期，请在电脑上刷新后再扫。'],
  // --- who votes for a flat
  VOTER_BOUND: [409, '这套房刚刚换了绑定的人，请刷新看清楚再办。'],
  VOTER_LOCKED: [409, '这套房登记了产权人去世，手机号不能直接绑定。请继承人一起推选一位，带证明到社区办理，或打电话问社区。'],
  VOTER_CHANGED: [409, '这套房的绑定刚被别人改过，请刷新后再办。'],
  NOT_BOUND: [404, '您没有绑定这套房，请刷新后再看。'],
  NOT_CO_OWNER: [403, '只有登记在册的共有人才能接手。请先用登记的手机号绑定，或带证明到社区办理。'],
  ROOM_NOT_ON_ROLL: [404, '名册里没有这个房号，请核对单元和房号。'],
  OWNERS_CHANGED: [409, '名册刚更新过，这套房的产权人和您看到的不一样。请刷新后重新核对。'],
  EVIDENCE_NOT_CHECKED: [409, '这种身份必须核对的材料还没有勾全，请核对原件后再提交。'],
  HEIR_WITHOUT_DEATH: [409, '名册上还没有登记产权人去世。请先登记去世，再为继承人推选的代表绑定。'],
  TRANSFEREE_WITHOUT_VOTE: [409, '这套房现在没有正在进行的表决，请直接办理过户登记，新业主就能自己绑定。'],
  TRANSFER_DURING_VOTE: [409, '这套房正在表决，名册已经固定。新业主要表决，请用“新业主”身份绑定，过户等表决结束后再登记。'],
  TRANSFER_WAITS: [409, '原业主在这次表决里还有别的房子，几套合起来算一人。这一套的过户请等表决结束后再登记。'],
  SAME_OWNERS: [409, '新业主和名册上现在的一样，不用再登记。'],
  REQUEST_ALREADY_OPEN: [409, '这套房您已经申请过，社区正在核对，不用重复提交。'],
  REQUEST_DECIDED: [409, '这份申请已经办完，请刷新看结果。'],
  BINDING_CODE_UNKNOWN: [404, '没有这个绑定码，请核对后再输入。'],
  BINDING_CODE_EXPIRED: [410, '绑定码已经过期，请对方重新生成一个。'],
  BINDING_CODE_USED: [409, '绑定码已经用过了，请对方重新生成一个。'],
  TOO_MANY_HELPERS: [409, '帮您看的家人已经有五位，请先移除一位再添加。'],
  EVIDENCE_LIMIT: [429, '今天上传的照片太多了，请明天再试，或带材料到社区办理。'],
  // --- files
  FILE_TYPE_REFUSED: [400, '不支持这种文件，请换成提示里列出的格式。'],
  FILE_MISSING: [404, '文件还没有上传成功，请重新上传。'],
  // --- the roll
  IMPORT_UNREADABLE: [400, '读不出这个文件。请用模板填写，存成 .xlsx 或 .csv 再上传。'],
  IMPORT_HAS_ERRORS: [409, '名册里还有必须改正的问题，改好后重新上传。'],
  IMPORT_STALE: [409, '名册在您预览之后被别人更新过，请重新上传预览。'],
  PLACE_EXISTS: [409, '已经有同名的地方了，请直接选用。'],
  ROLL_INCOMPLETE: [409, '名册还不完整，不能开始表决。请先补齐标出的单元或房号。'],
  ROLL_CHANGED: [409, '名册在您核对之后有变化，请重新核对人数和面积。'],
  // --- composing and running a vote
  EDITED_BY_OTHER: [409, '这份内容刚被别人改过，请刷新后再改。'],
  DECISION_NOT_DRAFT: [409, '表决已经发布，不能再改。需要改方案请撤回后重新发起。'],
  PERIOD_INVALID: [400, '表决时间不合适：开始要在现在之后，表决期要在规定的天数之内。'],
  NOT_EVERYONE_VOTED: [409, '还有业主没有表决，不能提前截止。'],
  DECISION_OVER: [409, '这次表决已经结束，不能再操作。'],
  RESULT_NOT_READY: [409, '结果还没有公布，请在截止后再看。'],
  // --- reaching people
  ATTEMPT_REPLAYED: [409, '这条联系记录已经保存过，内容却不一样。请刷新后再记一次。'],
  ATTEMPT_TIME: [400, '联系时间不对：要在表决发布之后、现在之前，最多补记七天内的。'],
  ATTEMPT_OUTCOME: [400, '这种联系方式没有这个结果，请重新选择。'],
  ATTEMPT_UNKNOWN: [404, '没有找到要更正的那条记录，请刷新后再试。'],
  // --- looking into a vote
  CASE_NOT_OPEN: [403, '案卷打开的时间已过，请重新说明理由再打开。'],
  // --- casting a ballot
  NOT_ON_ROLL: [403, '您不在这次表决的名册里，不能表决。有疑问请打电话问社区。'],
  VOTE_NOT_OPEN: [409, '表决还没有开始，请在开始后再来。'],
  VOTE_CLOSED: [409, '表决已经截止，这一票没有计入。'],
  VOTE_WITHDRAWN: [409, '这次表决已被撤回，这一票没有计入。请等社区通知。'],
  BALLOT_STALE: [409, '您家已经表决过了。要改选，请刷新后看清上一次的选择再提交。'],
  BALLOT_MISMATCH: [409, '选票上的面积或事项与名册不一致，没有计入。请刷新后重新表决。'],
  BALLOT_REPLAYED: [409, '这张选票已经提交过，内容却不一样，没有计入。请刷新后重新表决。'],
  BALLOT_UNSIGNED: [400, '还没有签名，请在方框里手写签名。'],
  BINDING_SUPERSEDED: [409, '这套房已改由另一个微信号表决，您这里不能再投。有疑问请打电话问社区。'],
  NOT_THE_VOTER: [403, '您可以帮家人看，但不能代为表决。请由绑定的业主本人表决，或打电话问社区。'],
  BALLOT_IN_CONFLICT: [409, '您家有两张不一样的选票，要等社区核实清楚才能再投。请打电话问社区。'],
  FORMER_OWNER_VOTED: [409, '原业主在转让之前已经表决，那一票继续有效，这次不能再改。'],
  RECEIPT_UNKNOWN: [404, '没有找到这个回执号，请核对后再查。'],
  // --- proxies: somebody votes for another
  PROXY_AGENT_UNKNOWN: [404, '这次表决里没有这个房号，请从楼栋图里重新选一位邻居。'],
  PROXY_TO_SELF: [409, '不能委托自己。请选另一户的业主代投。'],
  PROXY_TERM: [400, '委托期限不合适：要在现在之后，最晚到表决截止。请重新选择。'],
  PROXY_EXISTS: [409, '这一户已经有一份委托了。要换人，请先撤回原来的委托。'],
  PROXY_NOT_NEEDED: [409, '这一户已经投过票了，不用再委托。要改票请业主本人直接改。'],
  PROXY_REPLAYED: [409, '这份委托已经提交过，内容却不一样。请刷新后重新填写。'],
  PROXY_ENDED: [409, '这份委托已经结束，不能再办。请刷新看最新情况。'],
  PROXY_USED: [409, '代理人已经投了票，这份委托不能再拒绝。请业主本人自己投票，本人的票优先。'],
  PROXY_NOT_ACCEPTED: [409, '请先接受委托，再替他投票。'],
  PROXY_LIMIT: [409, '一个人最多替 3 户投票，您已经满了。请对方另找一位邻居。'],
  PROXY_PROPERTY_STAFF: [403, '物业公司的人员不能替业主投票。请对方另找一位邻居。'],
  PROXY_POWERS: [403, '委托书没有授权您这样投。请看清委托的范围，或请业主本人投票。'],
  PROXY_OWNER_VOTED: [409, '业主本人已经投过票，以本人的票为准，您不用再投。'],
  PROXY_HELD_BEFORE: [409, '之前有一张没有得到追认的代投票，现在不能投不一样的。请业主本人自己投票。'],
  PROXY_NOTHING_HELD: [409, '现在没有要追认的票，请刷新看最新情况。'],
  PROXY_RATIFY_LATE: [409, '追认的期限已经过了，这张代投的票不算。表决还没截止的话，请业主本人投票。'],
  NOT_THE_AGENT: [403, '这份委托是给另一位邻居的，您不能办。请让那位邻居用自己的手机打开，或打电话问社区。'],
  PROXY_ENTERED_BY_YOU: [403, '这份委托或追认是您录入的，请由另一位工作人员查实后作废。'],
  PROXY_NOTHING_COUNTS: [409, '这份委托下现在没有计入的票，不用作废。请刷新看最新情况。'],
  // --- meetings
  MEETING_TIME: [400, '会议时间不合适：最早补记一个月内开过的会，最晚排到三个月内。请重新选择。'],
  MEETING_OVER: [409, '这次会议已经结束，记录不能再改。需要更正请添加补充说明。'],
  MEETING_CANCELLED: [409, '这次会议已经取消。请留意社区的新通知。'],
  MEETING_NOT_BEGUN: [409, '会议还没到签到的时间，开始前一小时起可以签到。'],
  MEETING_NOT_HELD: [409, '会议还没有开始，等开过之后再写记录。'],
  MEETING_RECORDED: [409, '会议记录已经写好，不能改写。需要更正请添加补充说明。'],
  MEETING_NOT_RECORDED: [409, '还没有会议记录。请先写记录，再添加补充。'],
  SIGN_IN_CODE_OLD: [410, '签到码已经更新，请对着现场的新码再扫一次。'],
  // --- paper ballots
  PAPER_CODE_UNKNOWN: [404, '这个编号不是这次表决的纸票。请核对编号，或看看是不是另一次表决的票。'],
  PAPER_CODE_OTHER: [409, '编号和选的房号不是同一户，请核对后再录。'],
  PAPER_CONSENTS: [400, '纸票上另外征求同意的事项还没有逐项填，请补全。没有勾的按“不同意”填。'],
  PAPER_OPEN: [409, '这一户已经有一张纸票在等人复核，不能再录。请先把那一张复核完。'],
  PAPER_PHOTO_USED: [409, '这张照片已经录过了。如果是另一张纸票，请重新拍照。'],
  PAPER_REPLAYED: [409, '这张纸票已经录入过，内容却不一样。请刷新后看看录入的那一张。'],
  PAPER_OWN_HOME: [403, '这是您自己家的票，请由另一位工作人员办理。'],
  PAPER_READ_BY_YOU: [403, '这张纸票您已经看过一次，请由另一位工作人员复核。'],
  PAPER_DONE: [409, '这张纸票同事已经复核完了，请看下一张。'],
  PAPERS_WAITING: [409, '还有纸质票没有复核，不能提前截止。请先把纸质票复核完。'],
  // --- ballots that contradict each other
  CONFLICT_SETTLED: [409, '这两张票已经核实完了，请刷新看结果。'],
  CONFLICT_READ_BY_YOU: [403, '其中一张纸票是您录入或复核的，请由另一位工作人员核实。'],
  CONFLICT_SIDE: [400, '选的不是这几张票里的一张，请刷新后再选。'],
  CONFLICT_PROOF: [400, '请上传证明，例如全体共有人签名的书面确认。业主本人在手机上签名说明过的，可以不传。'],
  CONFLICT_GREW: [409, '刚刚这一户又来了一张票，请刷新看清楚再定。'],
  CONTEST_NOT_CO_OWNER: [403, '只有登记在册的其他共有人才能提出异议。您是表决人的话，可以直接改票。'],
  CONTEST_NOTHING: [409, '您家还没有已计入的票，不用提异议。请和家里的表决人商量，或打电话请社区帮你们推选代表。'],
  CONTEST_SAME: [409, '您的选择和已计入的那张一样，不用提异议。意见不同的话，请重新选一项再提交。'],
  CONTEST_ONCE: [409, '您已经提过一次异议，不能再提。请打电话问社区。'],
  STATEMENT_GIVEN: [409, '您已经签名说明过了，社区会看到。要更正请打电话给社区。'],
  // --- the case of a lift
  CASE_UNITS: [400, '合用一部电梯的单元要在同一个小区里，请重新选择。'],
  CASE_FLATS: [400, '选的房号不在这些单元里，请核对后再选。'],
  CASE_UNIT_TAKEN: [409, '这个单元已经有一个加梯项目了，不能重复立项。请打开原来的项目接着办。'],
  CASE_STEP_NOT_NOW: [409, '项目现在还不到这一步，请刷新看看现在该办什么。'],
  CASE_NOT_YOURS: [403, '这一步要由别的部门或建设者代表来办，请看页面上写的“轮到谁”。'],
  CASE_REASON_MISSING: [400, '请写明原因，大家都能看到。'],
  CASE_LACKS: [409, '还有没办齐的事，请按列出的逐项补齐再办。'],
  CASE_MOVED: [409, '这个项目刚刚有了新进展，请刷新看清楚再办。'],
  // --- privacy
  REVEALS_USED_UP: [429, '这一小时查看电话的次数用完了。请下一小时再看，或请同事帮忙联系。'],
  NO_PHONE_ON_ROLL: [404, '名册里这套房没有登记电话，请上门联系或看看其他联系方式。'],
  NOTICE_CHANGED: [409, '隐私说明刚刚更新过，请重新看一遍再选。'],
  // --- documents and inquiries
  DOCUMENT_NOT_READY: [409, '这份文书还没有生成，请等到写明的时间再看。'],
  DOCUMENT_OVER: [409, '表决已经结束，表决票和通知单不再发放。请改看结果公告，或打电话问社区。'],
  INQUIRY_OVER: [409, '询异期已经过了，不能再提。有疑问请打电话问社区。'],
  INQUIRY_TOO_MANY: [409, '您已经提了 10 条，不能再提了。还有问题请打电话问社区。'],
  INQUIRY_REPLAYED: [409, '这条疑问已经交过，内容却不一样。请刷新后再写一条。'],
  INQUIRY_ANSWERED: [409, '这条询异已经有人答复了，请刷新后再看。'],
  INQUIRY_BY_OWNER: [403, '疑问要由业主本人提出。请告诉家里的业主，或打电话问社区。'],
} as const satisfies Record<string, readonly [status: number, sentence: string]>

export type ErrorCode = keyof typeof vocabulary
export const errorCodes = Object.keys(vocabulary) as ErrorCode[]

/** HTTP status that a refusal travels with. */
export const statusOf = (code: ErrorCode): number => vocabulary[code][0]
/** The sentence shown to the person (Simplified Chinese). */
export const sentenceOf = (code: ErrorCode): string => vocabulary[code][1]
export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.prototype.hasOwnProperty.call(vocabulary, value)

export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/**
 * A refusal as it travels in code. `message` is internal and goes to the log only;
 * `facts` are public and must hold no personal data beyond the caller's own.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(
    readonly code: ErrorCode,
    readonly facts: Facts = {},
    message: string = code,
  ) {
    super(message)
  }
}
