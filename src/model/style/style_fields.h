// The keys of each table of a style file, each with the field it sets.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "model/style/style.h"
#include "model/style/style_values.h"

namespace banxin {

/// One key of a table whose values land in a T.
template <class T>
struct StyleField {
  std::string_view key;
  bool required = true;  ///< a base style must set it
  std::function<void(StyleValues&, const StyleKey&, T&)> set;
};
template <class T>
using StyleFields = std::vector<StyleField<T>>;

const StyleFields<PageStyle>& page_fields();
const StyleFields<GridStyle>& grid_fields();
const StyleFields<TextStyle>& text_fields();
const StyleFields<ElementStyle>& element_fields();
const StyleFields<PageNumberStyle>& page_number_fields();
const StyleFields<InfoTableStyle>& index_fields();
const StyleFields<TableStyle>& table_fields();
const StyleFields<NumberingStyle>& numbering_fields();
const StyleFields<NameListStyle>& name_list_fields();
const StyleFields<WordsStyle>& words_fields();
const StyleFields<ClosingStyle>& closing_fields();
const StyleFields<SealStyle>& seal_fields();
const StyleFields<AttachmentStyle>& attachment_fields();
const StyleFields<ImprintStyle>& imprint_fields();
const StyleFields<LetterheadStyle>& letterhead_fields();
const StyleFields<LetterStyle>& letter_fields();
const StyleFields<FormatStyle>& format_fields();
const StyleFields<LandscapeStyle>& landscape_fields();
const StyleFields<CopyfitStyle>& tail_fields();
const StyleFields<TitleStyle>& title_fields();

}  // namespace banxin
