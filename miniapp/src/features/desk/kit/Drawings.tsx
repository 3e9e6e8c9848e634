import { FilePdfOutlined } from '@ant-design/icons'
import { Image } from 'antd'
import { drawingKindNames, type DecisionView } from '@shared/decision/model'

type Shown = DecisionView['scheme']['drawings'][number]

/** Drawings of a scheme: pictures open large in place, documents in their own tab. */
export const Drawings = ({ drawings }: { drawings: readonly Shown[] }) =>
  drawings.length === 0 ? (
    <p className="dk-quiet">没有附图纸。</p>
  ) : (
    <Image.PreviewGroup>
      <ul className="dk-drawings">
        {drawings.map((d) => (
          <li key={d.fileId}>
            {d.contentType.startsWith('image/') ? (
              <Image src={d.url} alt={`${drawingKindNames[d.kind]} ${d.name}`} />
            ) : (
              <a className="dk-file" href={d.url} target="_blank" rel="noreferrer">
                <FilePdfOutlined aria-hidden /> 打开
              </a>
            )}
            <span>
              <strong>{drawingKindNames[d.kind]}</strong> <span className="dk-quiet">{d.name}</span>
            </span>
          </li>
        ))}
      </ul>
    </Image.PreviewGroup>
  )
