#!/usr/bin/env node
/**
 * Recounts a published result: `node verify.mjs result.json [--digest <64 hex digits>]`.
 *
 * It stands alone: this one file and Node are all it needs, and it shares no code with the server that made the result.
 * Every altered byte fails. Against a file forged as a whole, compare the digest with the one on the public bulletin (`--digest`).
 * Exit code 0: everything agrees; 1: it does not, and the first fault is named; 2: wrong use.
 */
import { createHash } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { TextDecoder } from 'node:util'

/** What is wrong with the file, in Chinese. */
export class Fault extends Error {}

const demand = (holds, fault) => {
  if (!holds) throw new Fault(fault)
}

// --- bytes, canonical JSON, digests

const sha256 = (...pieces) => pieces.reduce((hash, piece) => hash.update(piece), createHash('sha256')).digest()
const digestOf = (value) => sha256(canonical(value)).toString('hex')

/** Canonical JSON (RFC 8785) of what a result file may hold: no numbers but whole ones, keys in UTF-16 order. */
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object')
    return `{${Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
      .join(',')}}`
  demand(typeof value !== 'number' || Number.isSafeInteger(value), `数字 ${value} 不是整数`)
  return JSON.stringify(value)
}

const same = (a, b) => canonical(a) === canonical(b)
const inOrder = (keys) => keys.every((key, i) => i === 0 || keys[i - 1] < key)

/** Only the one canonical spelling is a result file: another space, order or encoding is already an alteration. */
const read = (bytes) => {
  let file
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    file = JSON.parse(text)
  } catch {
    throw new Fault('文件不是完整的 JSON，可能没有下载完，或被改动过')
  }
  demand(file !== null && typeof file === 'object' && Buffer.from(canonical(file)).equals(bytes), '文件的写法不是规范格式，内容被改动过')
  return file
}

const checkDigest = ({ digest, ...rest }) => {
  demand(rest.format === 'linli-result/1', `不认识的文件格式 ${rest.format}`)
  demand(digestOf(rest) === digest, '文件里的摘要和内容不符，内容被改动过')
}

// --- the rule (Civil Code art. 278)

const ruleOf = (matter) => {
  demand(
    matter.kind === 'lift' || (matter.kind === 'general' && Number.isInteger(matter.item) && matter.item >= 1 && matter.item <= 9),
    '不认识的表决事项',
  )
  const threeQuarters = matter.kind === 'lift' || [6, 7, 8].includes(matter.item)
  return {
    participation: { over: 2, under: 3, inclusive: true },
    approval: threeQuarters ? { over: 3, under: 4, inclusive: true } : { over: 1, under: 2, inclusive: false },
  }
}

const checkRule = ({ matter, rule }) => {
  const { participation, approval } = ruleOf(matter)
  demand(same(rule.participation, participation) && same(rule.approval, approval), '文件里的表决规则和法定规则不符')
}

// --- the roll

const sum = (numbers) => numbers.reduce((total, n) => total + BigInt(n), 0n)

const asksOf = (matter, voter) => {
  if (matter.kind !== 'lift') return []
  const occupied = voter.parts.some((part) => matter.occupiedFlats.includes(part.flat))
  return [...(matter.levelEntry ? ['levelEntry'] : []), ...(occupied ? ['occupiedPart'] : [])]
}

const checkRoll = ({ roll, scope, matter }) => {
  demand(inOrder(roll.voters.map((v) => v.voterId)), '名册里的表决权人有重复或顺序不对')
  for (const voter of roll.voters) {
    demand(voter.parts.length > 0 && inOrder(voter.parts.map((p) => p.flat)), `名册里 ${voter.voterId} 的房屋有重复或顺序不对`)
    demand(
      voter.parts.every((p) => p.area >= 0 && scope.some((s) => p.flat.startsWith(`${s.unit}.`))),
      `名册里 ${voter.voterId} 的房屋不在表决范围内`,
    )
    demand(sum(voter.parts.map((p) => p.area)) === BigInt(voter.area), `名册里 ${voter.voterId} 的面积不等于各套房面积之和`)
    demand(same(voter.asks, asksOf(matter, voter)), `名册里 ${voter.voterId} 要单独同意的事项不对`)
  }
  const flats = roll.voters.flatMap((v) => v.parts.map((p) => p.flat))
  demand(new Set(flats).size === flats.length, '名册里有一套房算了两次')
  demand(roll.people === roll.voters.length && roll.flats === flats.length, '名册的人数或套数不对')
  demand(sum(roll.voters.map((v) => v.area)) === BigInt(roll.area), '名册的总面积不对')
  demand(digestOf(roll.voters) === roll.fingerprint, '名册指纹不符，名册被改动过')
}

// --- the ballots

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** The first 40 bits of a commitment, five bits a letter. */
const receiptOf = (commitment) => {
  const bits = [...Buffer.from(commitment.slice(0, 10), 'hex')].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = bits.match(/.{5}/g).map((five) => crockford[Number.parseInt(five, 2)])
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}

const commitmentOf = (ballot, file) => {
  const { area, castAt, channel, choice, consents, effect, nonce, revision } = ballot
  return digestOf({
    area,
    castAt,
    channel,
    choice,
    consents,
    decision: file.decisionId,
    effect,
    nonce,
    revision,
    scheme: file.schemeDigest,
    voter: ballot.voterId,
  })
}

const repeats = (a, b) => a.choice === b.choice && same(a.consents, b.consents)

/**
 * Whether a revision may stand after the earlier ones of its voter: what contests needs something to contest, only a settlement ends
 * a conflict and repeats what one of the revisions said, or voids what an agent cast, and no agent overrules the owner's own ballot.
 */
const mayStand = (earlier, ballot) => {
  const before = earlier.at(-1)
  const contested = before?.effect === 'contests'
  const byAgent = before?.effect === 'counts' && before.channel === 'proxy'
  if (ballot.channel === 'settlement')
    return ballot.effect === 'counts'
      ? contested && earlier.some((b) => repeats(b, ballot))
      : ballot.effect === 'voids' && (contested || byAgent) && repeats(before, ballot)
  if (ballot.effect === 'contests') return contested || before?.effect === 'counts'
  if (contested) return false
  const fresh = before === undefined || before.effect === 'voids'
  if (ballot.channel !== 'proxy') return ballot.effect === 'counts' && ['phone', 'paper'].includes(ballot.channel)
  if (ballot.effect === 'held') return fresh || before.effect === 'held'
  return ballot.effect === 'counts' && (fresh || (before.channel === 'proxy' && (before.effect === 'counts' || repeats(before, ballot))))
}

/** Checks every revision by itself and with its neighbours; returns the last one of each voter. */
const checkBallots = (file) => {
  const voters = new Map(file.roll.voters.map((v) => [v.voterId, v]))
  let chain = []
  file.ballots.forEach((ballot, i) => {
    const name = `第 ${i + 1} 张选票（回执 ${ballot.receipt}）`
    const voter = voters.get(ballot.voterId)
    const before = file.ballots[i - 1]
    const follows = before?.voterId === ballot.voterId
    demand(voter !== undefined, `${name}不是名册里的人投的`)
    demand(follows ? ballot.revision === before.revision + 1 : ballot.revision === 1, `${name}的次序不对：缺少或多出一次表决`)
    demand(before === undefined || follows || before.voterId < ballot.voterId, `${name}的排列顺序不对`)
    chain = follows ? chain : []
    demand(mayStand(chain, ballot), `${name}不能排在前一张之后：只有经过核实才能结束两张选票的矛盾`)
    chain.push(ballot)
    demand(ballot.area === voter.area, `${name}的面积和名册不同`)
    demand(['agree', 'disagree', 'abstain'].includes(ballot.choice), `${name}的选择看不懂`)
    const answers = Object.entries(ballot.consents)
    demand(
      answers.every(([ask, answer]) => voter.asks.includes(ask) && ['given', 'refused'].includes(answer)),
      `${name}的单独同意看不懂`,
    )
    demand(file.opensAt <= ballot.castAt && ballot.castAt < file.closesAt, `${name}不是在表决时间内投的`)
    demand(commitmentOf(ballot, file) === ballot.commitment, `${name}的承诺值不符，选票被改动过`)
    demand(receiptOf(ballot.commitment) === ballot.receipt, `${name}的回执号不符`)
  })
  return file.ballots.filter((ballot, i) => file.ballots[i + 1]?.voterId !== ballot.voterId)
}

/** Leaves are hashed with 0x00 in front, nodes with 0x01; an odd last node moves up unchanged. */
const merkleRoot = (commitments) => {
  let level = [...commitments].sort().map((c) => sha256(Buffer.from([0]), Buffer.from(c, 'hex')))
  while (level.length > 1) {
    const above = []
    for (let i = 0; i < level.length; i += 2) above.push(i + 1 < level.length ? sha256(Buffer.from([1]), level[i], level[i + 1]) : level[i])
    level = above
  }
  return level[0]?.toString('hex') ?? null
}

// --- the count

const reaches = (part, whole, { over, under, inclusive }) => {
  const [left, right] = [part * BigInt(under), whole * BigInt(over)]
  return whole > 0n && (inclusive ? left >= right : left > right)
}
const leastOf = (whole, { over, under, inclusive }) => {
  const [product, divisor] = [whole * BigInt(over), BigInt(under)]
  return inclusive ? (product + divisor - 1n) / divisor : product / divisor + 1n
}

const countOf = (ballots) => ({ people: BigInt(ballots.length), area: sum(ballots.map((b) => b.area)) })
const plain = (count) => ({ people: Number(count.people), area: Number(count.area) })

const countAll = ({ roll, matter }, current) => {
  const rule = ruleOf(matter)
  const all = { people: BigInt(roll.people), area: BigInt(roll.area) }
  const took = countOf(current)
  const tally = Object.fromEntries(
    ['agree', 'disagree', 'abstain'].map((choice) => [choice, countOf(current.filter((b) => b.choice === choice))]),
  )
  const test = (name, unit, part, whole, share) => ({
    name,
    unit,
    part: Number(part[unit]),
    whole: Number(whole[unit]),
    share,
    least: Number(leastOf(whole[unit], share)),
    passed: reaches(part[unit], whole[unit], share),
  })
  const tests = [
    test('participationPeople', 'people', took, all, rule.participation),
    test('participationArea', 'area', took, all, rule.participation),
    test('approvalPeople', 'people', tally.agree, took, rule.approval),
    test('approvalArea', 'area', tally.agree, took, rule.approval),
  ]
  const consents = new Map(current.map((b) => [b.voterId, b.consents]))
  const special = ['levelEntry', 'occupiedPart'].flatMap((ask) => {
    const asked = roll.voters.filter((v) => v.asks.includes(ask))
    const given = asked.filter((v) => consents.get(v.voterId)?.[ask] === 'given').length
    return asked.length === 0 ? [] : [{ ask, needed: asked.length, given, passed: given === asked.length }]
  })
  const outcome = !(tests[0].passed && tests[1].passed)
    ? 'noValidDecision'
    : !(tests[2].passed && tests[3].passed)
      ? 'notPassed'
      : special.every((s) => s.passed)
        ? 'passed'
        : 'specialConsentMissing'
  return {
    tests,
    special,
    outcome,
    participation: plain(took),
    tally: { agree: plain(tally.agree), disagree: plain(tally.disagree), abstain: plain(tally.abstain) },
  }
}

const checkCount = (file, current) => {
  const counted = countAll(file, current)
  demand(same(counted.tally, file.tally) && same(counted.participation, file.participation), '票数或面积的合计不对')
  demand(same(counted.tests, file.tests), '四项比例的计算不对')
  demand(same(counted.special, file.special), '单独同意的统计不对')
  demand(counted.outcome === file.outcome, '结论和票数不符')
  const everyone = counted.participation.people === file.roll.people
  demand(file.how === 'time' ? file.closedAt >= file.closesAt : file.how === 'early' && everyone, '截止的方式和时间不对')
}

const verifyAll = (bytes, publishedDigest) => {
  demand(
    publishedDigest === undefined || sha256(bytes).toString('hex') === publishedDigest.toLowerCase(),
    '这个文件不是公告里的那一份：摘要不同',
  )
  const file = read(bytes)
  checkDigest(file)
  checkRule(file)
  checkRoll(file)
  const last = checkBallots(file)
  const current = last.filter((b) => b.effect === 'counts')
  demand(last.filter((b) => b.effect === 'contests').length === file.contested, '选票有矛盾而没有计入的户数不对')
  demand(merkleRoot(file.ballots.map((b) => b.commitment)) === file.merkleRoot, '选票总指纹（Merkle 根）不符：有选票被增减')
  checkCount(file, current)
  return file
}

/**
 * Checks the bytes of a result file from end to end, against the published digest if one is given. Returns the file.
 * @throws {Fault} naming the first thing that does not hold
 */
export const verify = (bytes, publishedDigest) => {
  try {
    return verifyAll(bytes, publishedDigest)
  } catch (error) {
    // Without a schema, whatever is missing or of another kind ends as a TypeError somewhere.
    throw error instanceof Fault ? error : new Fault('文件缺少内容或结构不对')
  }
}

// --- the report

const outcomes = {
  passed: '表决通过',
  notPassed: '表决未通过',
  noValidDecision: '参与不足，未形成有效决定',
  specialConsentMissing: '缺少单独同意',
}
const testNames = { participationPeople: '参与人数', participationArea: '参与面积', approvalPeople: '同意人数', approvalArea: '同意面积' }
const askNames = { levelEntry: '平层入户', occupiedPart: '占用自家部分' }
const metres = (area) => `${Math.floor(area / 100)}.${String(area % 100).padStart(2, '0')} ㎡`
const figure = (unit, n) => (unit === 'people' ? `${n} 人` : metres(n))

const report = (file, bytes, compared) =>
  [
    file.title,
    `范围：${file.scope.map((s) => s.label).join('、')}`,
    `名册：${file.roll.people} 人，${metres(file.roll.area)}，${file.roll.flats} 套；指纹相符`,
    `选票：${file.ballots.length} 张（含改选前的），承诺值、回执和总指纹（Merkle 根）都相符`,
    `参与：${file.participation.people} 人，${metres(file.participation.area)}`,
    ...Object.entries({ 同意: file.tally.agree, 反对: file.tally.disagree, 弃权: file.tally.abstain }).map(
      ([name, c]) => `${name}：${c.people} 人，${metres(c.area)}`,
    ),
    ...(file.contested > 0 ? [`选票有矛盾、截止时没有核实清楚、没有计入：${file.contested} 户`] : []),
    ...file.tests.map(
      (t) => `${testNames[t.name]}：需 ${figure(t.unit, t.least)}，实际 ${figure(t.unit, t.part)}，${t.passed ? '达到' : '没有达到'}`,
    ),
    ...file.special.map((s) => `${askNames[s.ask]}：需 ${s.needed} 户单独同意，实际 ${s.given} 户，${s.passed ? '已齐' : '没有齐'}`),
    `结论：${outcomes[file.outcome]}`,
    '',
    `重新计算的结果与文件完全一致。文件摘要 ${sha256(bytes).toString('hex')}`,
    compared ? '摘要与您给出的公告摘要相同。' : '请把这个摘要和公告上的比对，或加上 --digest <公告摘要> 再运行一次。',
  ].join('\n')

const main = (args) => {
  const at = args.indexOf('--digest')
  const published = at < 0 ? undefined : args[at + 1]
  const [path, ...more] = at < 0 ? args : args.toSpliced(at, 2)
  if (path === undefined || more.length > 0 || (at >= 0 && !/^[0-9a-f]{64}$/i.test(published ?? ''))) {
    console.error('用法：npm run verify -- <结果文件.json> [--digest <公告里的 64 位摘要>]')
    return 2
  }
  try {
    const bytes = readFileSync(path)
    console.log(report(verify(bytes, published), bytes, published !== undefined))
    return 0
  } catch (error) {
    console.error(error instanceof Fault ? `不一致：${error.message}。` : `读不到文件 ${path}。`)
    return 1
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = main(process.argv.slice(2))
