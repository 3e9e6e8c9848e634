export default definePageConfig({ navigationBarTitleText: '各家出多少钱', enablePullDownRefresh: true })
