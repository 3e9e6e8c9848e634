import { useQuery } from '@tanstack/react-query'
import { encode } from 'uqr'
import type { DecisionId } from '@shared/decision/model'
import type { Block } from '@shared/document/blocks'
import { readVoteCode } from '@shared/document/contract'
import { readCaseCode } from '@shared/print/caseContract'
import type { CaseId } from '@shared/retrofit/model'
import { call } from '@/api'

type Code = Extract<Block, { kind: 'code' }>
/** Whose page a code opens. */
export type CodeOwner = { readonly decisionId: DecisionId } | { readonly caseId: CaseId }

/** A code as it is printed: a paper's own one and a certificate's are drawn here, the mini-program's comes from WeChat. */
export const CodeBlock = ({ block, owner }: { block: Code; owner: CodeOwner | null }) => (
  <figure className={`dk-paper-code dk-paper-code-${block.opens === 'paper' ? 'paper' : 'page'}`}>
    {owner === null || block.opens === 'paper' ? <Qr text={block.text} /> : <PageCode opens={block.opens} owner={owner} />}
    <figcaption>
      {block.words.map((word) => (
        <span key={word}>{word}</span>
      ))}
    </figcaption>
  </figure>
)

const Qr = ({ text }: { text: string }) => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const dark = data.flatMap((line, y) => line.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={`二维码 ${text}`} shapeRendering="crispEdges">
      <path d={dark.join('')} />
    </svg>
  )
}

const imageOf = (opens: Exclude<Code['opens'], 'paper'>, owner: CodeOwner): Promise<{ image: string }> =>
  'decisionId' in owner
    ? call(readVoteCode, { params: owner })
    : call(readCaseCode, { params: owner, query: { opens: opens === 'notice' ? 'notice' : 'case' } })

const PageCode = ({ opens, owner }: { opens: Exclude<Code['opens'], 'paper'>; owner: CodeOwner }) => {
  const code = useQuery({ queryKey: ['page-code', opens, owner], queryFn: () => imageOf(opens, owner), staleTime: Infinity })
  if (code.data) return <img src={code.data.image} alt="打开这一页的小程序码" />
  return <span className="dk-paper-nocode">{code.isError ? '小程序码没有取到，请刷新' : '正在取小程序码…'}</span>
}
