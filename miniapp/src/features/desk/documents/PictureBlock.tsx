import type { Block } from '@shared/document/blocks'
import { Ink } from '../conflicts/Ink'
import type { Around } from './Sheet'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** Stored pictures with their captions; a file that is no picture stands by its name with a link. */
export const PictureBlock = ({ block, files }: { block: Of<'pictures'>; files: NonNullable<Around['files']> }) => (
  <div className={`dk-paper-pictures dk-paper-pictures-${block.size}`}>
    {block.pictures.map(({ fileId, caption }) => {
      const file = files[fileId]
      return (
        <figure key={`${fileId} ${caption}`}>
          {file?.picture && <img src={file.url} alt={caption} />}
          <figcaption>
            {file && !file.picture ? (
              <a href={file.url} target="_blank" rel="noreferrer">
                {caption}（打开文件）
              </a>
            ) : (
              caption
            )}
          </figcaption>
        </figure>
      )
    })}
  </div>
)

/** Names beside what they signed on a screen, or an empty line. */
export const SignedBlock = ({ block }: { block: Of<'signed'> }) => (
  <div className="dk-paper-signed">
    {block.people.map(({ name, remark, signature }) => (
      <div key={`${name} ${remark}`}>
        <p>
          <span>{name}</span>
          <span>{signature && <Ink of={signature} label={`${name}的签名`} />}</span>
        </p>
        <small>{remark}</small>
      </div>
    ))}
  </div>
)
