interface Shown {
  readonly fileId: string
  readonly url: string
  readonly name: string
  readonly contentType: string
  readonly caption: string
}

/** Pictures as small cards that open in their own tab; a file that is no picture stands by its name. */
export const Pictures = ({ files }: { files: readonly Shown[] }) => (
  <div className="dk-notice-thumbs">
    {files.map(({ fileId, url, name, contentType, caption }) => (
      <a key={`${fileId} ${caption}`} href={url} target="_blank" rel="noreferrer">
        {contentType.startsWith('image/') ? <img src={url} alt={caption} loading="lazy" /> : <span className="dk-thumb-file">{name}</span>}
        <span>{caption}</span>
      </a>
    ))}
  </div>
)
