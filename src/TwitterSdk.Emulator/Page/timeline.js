import { $, duration, el, keep, span } from "./dom.js";

function picture(upload, id) {
  if (!upload)
    return el("figure", {}, el("figcaption", {}, `Media ${id}`));
  const about = `${upload.type}, ${upload.bytes} bytes`;
  const caption = el("figcaption", {}, upload.percent < 100 ? `${about}, ${upload.state} ${upload.percent} %` : upload.alt_text ?? `No alt text. ${about}`);
  const size = { width: upload.width, height: upload.height };
  if (upload.path === null)
    return el("figure", {}, el("figcaption", {}, `The bytes are not kept: ${about}. `, upload.alt_text));
  const shown = upload.type.startsWith("video/")
    ? el("video", { ...size, src: upload.path, poster: upload.preview, controls: true, preload: "none", title: upload.alt_text ?? "" })
    : el("img", { ...size, src: upload.path, alt: upload.alt_text ?? "", title: about, loading: "lazy" });
  return el("figure", {}, shown, caption);
}

function poll(options) {
  const all = options.reduce((sum, option) => sum + option.votes, 0);
  return el("div", { className: "poll" }, ...options.flatMap(option => [
    el("span", {}, option.label), el("meter", { max: Math.max(1, all), value: option.votes, ariaLabel: option.label }), span("quiet", String(option.votes))]));
}

function drawTweet({ tweet, uploads, age }) {
  const face = span("face", [...tweet.name][0].toUpperCase());
  face.style.setProperty("--hue", [...tweet.user].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 360, 7));
  face.ariaHidden = "true";
  const kind = tweet.retweet_of ? "repeats" : tweet.reply_to ? "answers" : tweet.quote_of ? "quotes" : null;
  return el("li", { className: "tweet" },
    face,
    el("div", {}, el("strong", {}, tweet.name), span("quiet", ` @${tweet.user} · `), el("time", { className: "quiet", dateTime: tweet.at, title: new Date(tweet.at).toLocaleString() }, age)),
    el("p", { className: "text" }, tweet.text),
    el("div", {}, ...tweet.media.map((id, at) => picture(uploads[at], id)), tweet.poll ? poll(tweet.poll) : ""),
    el("div", { className: "foot" }, `♥ ${tweet.likes}`, kind ? ` · ${kind} @${tweet.about}` : "", ` · ${tweet.id}`));
}

export function drawTimeline(tweets, uploads, now) {
  const byId = new Map(uploads.map(upload => [upload.id, upload]));
  const items = tweets.map(tweet => ({
    tweet, uploads: tweet.media.map(id => byId.get(id)), age: duration((now - Date.parse(tweet.at)) / 1000),
  }));
  keep($("tweets"), items, item => item.tweet.id, drawTweet);
}
