// Size and face of the elements whose clauses ask for no more than that: GB/T 9704 7.2.5, 7.2.6,
// 7.3.2, 7.3.4, 7.3.5, 7.3.6, 7.3.7 (like the body, 5.2.2; a title's, 7.3.1).
#include "conformance/clauses/clause_table.h"

namespace banxin {
namespace {

using namespace standard;

template <Role kRole>
std::optional<Finding> size3(const Subject& subject) {
  return size_of(subject, kRole, kSize3);
}
template <Role kRole>
std::optional<Finding> size2(const Subject& subject) {
  return size_of(subject, kRole, kSize2);
}
template <Role kRole, FaceKind kFace>
std::optional<Finding> face(const Subject& subject) {
  return face_of(subject, kRole, kFace);
}

constexpr Clause kClauses[] = {
    {"7.2.5", "发文字号: face", face<Role::number, FaceKind::fangsong>},
    {"7.2.6", "签发人: size of the names", size3<Role::signer>},
    {"7.3.2", "主送机关: size", size3<Role::addressees>, Force::generally},
    {"7.3.2", "主送机关: face", face<Role::addressees, FaceKind::fangsong>, Force::generally},
    {"7.3.4", "附件说明: size", size3<Role::attachment_list>, Force::generally},
    {"7.3.4", "附件说明: face", face<Role::attachment_list, FaceKind::fangsong>, Force::generally},
    {"7.3.5", "署名: size", size3<Role::signature>, Force::generally},
    {"7.3.5", "署名: face", face<Role::signature, FaceKind::fangsong>, Force::generally},
    {"7.3.5", "成文日期: size", size3<Role::date>, Force::generally},
    {"7.3.5", "成文日期: face", face<Role::date, FaceKind::fangsong>, Force::generally},
    {"7.3.5", "职务: size", size3<Role::office>, Force::generally},
    {"7.3.5", "职务: face", face<Role::office, FaceKind::fangsong>, Force::generally},
    {"7.3.6", "附注: size", size3<Role::note>, Force::generally},
    {"7.3.6", "附注: face", face<Role::note, FaceKind::fangsong>, Force::generally},
    {"7.3.7", "附件标题: size", size2<Role::attachment_title>, Force::generally},
    {"7.3.7", "附件标题: face", face<Role::attachment_title, FaceKind::title_song>,
     Force::generally},
};

}  // namespace

std::span<const Clause> type_clauses() { return kClauses; }

}  // namespace banxin
