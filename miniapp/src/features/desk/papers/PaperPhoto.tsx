import { RotateRightOutlined, ZoomInOutlined } from '@ant-design/icons'
import { Button, Image } from 'antd'
import { useState } from 'react'

/** The photograph of a paper: large, can be turned and looked at closely. */
export const PaperPhoto = ({ src, alt }: { src: string; alt: string }) => {
  const [turns, setTurns] = useState(0)
  const [close, setClose] = useState(false)
  return (
    <figure className="dk-slip-photo">
      <div className="dk-slip-photo-frame">
        <Image
          src={src}
          alt={alt}
          style={{ transform: `rotate(${turns * 90}deg)` }}
          preview={{ visible: close, onVisibleChange: setClose, mask: '点开放大' }}
        />
      </div>
      <figcaption className="dk-row dk-center">
        <Button icon={<RotateRightOutlined aria-hidden />} onClick={() => setTurns(turns + 1)}>
          转一下
        </Button>
        <Button icon={<ZoomInOutlined aria-hidden />} onClick={() => setClose(true)}>
          放大看
        </Button>
      </figcaption>
    </figure>
  )
}
