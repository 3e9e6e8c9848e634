export default definePageConfig({ navigationBarTitleText: '场馆和基地', enablePullDownRefresh: true })
