import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { Picture } from '@/ui/Picture'
import type { usePhotos } from './usePhotos'
import './photos.scss'

interface PhotosProps {
  readonly photos: ReturnType<typeof usePhotos>
  /** What a picture shows, to those who hear the page: 证明. */
  readonly shows: string
}

/** The photographs chosen so far, each with where it stands. */
export function Photos({ photos, shows }: PhotosProps) {
  const { items, full, problem, add, again, remove } = photos
  return (
    <View>
      {items.map((item, index) => (
        <View key={item.key} className="photo">
          {item.photo.shown === '' ? (
            <View className="photo-frame photo-file">文件</View>
          ) : (
            <Picture className="photo-frame" src={item.photo.shown} fit="cover" alt={`第 ${index + 1} 张${shows}照片`} />
          )}
          <View className="photo-body">
            <View className="photo-name">第 {index + 1} 张</View>
            {item.problem !== null ? (
              <View className="photo-wrong">{item.problem}</View>
            ) : item.fileId !== null ? (
              <View className="photo-words">已上传</View>
            ) : (
              <View className="photo-words">正在上传 {Math.round(item.share * 100)}%</View>
            )}
            <View className="photo-acts">
              {item.problem === null ? null : (
                <Button kind="plain" onPress={() => again(item)}>
                  再传一次
                </Button>
              )}
              <Button kind="plain" label={`去掉第 ${index + 1} 张`} onPress={() => remove(item.key)}>
                去掉
              </Button>
            </View>
          </View>
        </View>
      ))}
      {problem === null ? null : <Note tone="danger">{problem}</Note>}
      {full ? null : (
        <View className="photo-add">
          <Button kind="secondary" onPress={add}>
            {items.length === 0 ? '拍照或选照片' : '再加一张'}
          </Button>
        </View>
      )}
    </View>
  )
}
