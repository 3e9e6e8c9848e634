import { View } from '@tarojs/components'
import { Ground, groundNames } from '@shared/notice/objection'
import { Photos } from '@/files/Photos'
import type { usePhotos } from '@/files/usePhotos'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { TextArea } from '@/ui/TextArea'
import { Toggle } from './Toggle'
import type { Draft } from './draft'
import type { wrongIn } from './wrongIn'

interface WhatStepProps {
  readonly draft: Draft
  readonly wrong: ReturnType<typeof wrongIn> | null
  readonly photos: ReturnType<typeof usePhotos>
  readonly onChange: (changed: Partial<Draft>) => void
}

/** What the lift does to the person: grounds in plain words, their own words, photographs. */
export function WhatStep({ draft: { grounds, text }, wrong, photos, onChange }: WhatStepProps) {
  const toggle = (ground: Ground) =>
    onChange({ grounds: grounds.includes(ground) ? grounds.filter((g) => g !== ground) : [...grounds, ground] })
  return (
    <>
      <Card title="您担心什么" aside="可以选几项">
        <View className="grounds">
          {Ground.options.map((ground) => (
            <Toggle key={ground} name={groundNames[ground]} on={grounds.includes(ground)} onPress={() => toggle(ground)} />
          ))}
        </View>
        {wrong?.grounds ? <Note tone="attention">{wrong.grounds}</Note> : null}
      </Card>
      <Card title="说具体一点">
        <TextArea
          id="objection-text"
          label="受到什么影响，希望怎样解决"
          value={text}
          maxLength={2000}
          help="例如：电梯井离我家卧室窗户太近，屋里会变暗，希望用玻璃井道。"
          error={wrong?.text ?? null}
          onChange={(next) => onChange({ text: next })}
        />
      </Card>
      <Card title="照片" aside="没有可以不传">
        <Photos photos={photos} shows="现场" />
      </Card>
    </>
  )
}
