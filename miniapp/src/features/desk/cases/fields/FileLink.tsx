import { PaperClipOutlined } from '@ant-design/icons'
import type { LinkedFile } from '@shared/retrofit/fileView'

/** A document of the case, opened in its own tab. */
export const FileLink = ({ file }: { file: Pick<LinkedFile, 'name' | 'url'> }) => (
  <a className="dk-break" href={file.url} target="_blank" rel="noreferrer">
    <PaperClipOutlined aria-hidden /> {file.name}
  </a>
)
