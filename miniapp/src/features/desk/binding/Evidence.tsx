import { Image } from 'antd'
import type { RequestDetail } from '@shared/identity/binding'

/** The photographs of a request, to be looked at large; a scan opens in its own tab. */
export const Evidence = ({ files }: { files: RequestDetail['evidence'] }) => {
  if (files.length === 0) return <p className="dk-quiet">照片已按规定删除（办完 30 天后）。</p>
  return (
    <Image.PreviewGroup>
      <div className="dk-evidence">
        {files.map((file, index) =>
          file.contentType.startsWith('image/') ? (
            <Image key={file.fileId} src={file.url} alt={`第 ${index + 1} 张证明照片`} width="100%" height={220} />
          ) : (
            <a key={file.fileId} className="dk-evidence-file" href={file.url} target="_blank" rel="noreferrer">
              打开 {file.name}
            </a>
          ),
        )}
      </div>
    </Image.PreviewGroup>
  )
}
