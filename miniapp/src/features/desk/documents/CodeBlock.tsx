import { useQuery } from '@tanstack/react-query'
import { encode } from 'uqr'
import type { DecisionId } from '@shared/decision/model'
import type { Block } from '@shared/document/blocks'
import { readVoteCode } from '@shared/document/contract'
import { call } from '@/api'

type Code = Extract<Block, { kind: 'code' }>

/** A code as it is printed: a paper's own one is drawn here, the mini-program's comes from WeChat. */
export const CodeBlock = ({ block, decisionId }: { block: Code; decisionId: DecisionId }) => (
  <figure className={`dk-paper-code dk-paper-code-${block.opens}`}>
    {block.opens === 'paper' ? <Qr text={block.text} /> : <VoteCode decisionId={decisionId} />}
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

const VoteCode = ({ decisionId }: { decisionId: DecisionId }) => {
  const code = useQuery({
    queryKey: [readVoteCode.id, decisionId],
    queryFn: () => call(readVoteCode, { params: { decisionId } }),
    staleTime: Infinity,
  })
  if (code.data) return <img src={code.data.image} alt="打开这次表决的小程序码" />
  return <span className="dk-paper-nocode">{code.isError ? '小程序码没有取到，请刷新' : '正在取小程序码…'}</span>
}
