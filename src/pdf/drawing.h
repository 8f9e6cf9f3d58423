// Operators for what is not text: colours, rules, circles, pictures (ISO 32000-1 8).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>

#include "frame/frame.h"

namespace banxin {

/// Appends each number, in thousandths of a point, and a space.
void append_milli_pt(std::string& out, std::initializer_list<int64_t> values);

/// Appends the operator that sets the colour of what is filled: text and rules.
void append_fill_color(std::string& out, const Color& color);

/// The page's axes on a sheet that is turned for reading; nothing for one that is not.
void append_page_axes(std::string& out, const FramePage& page);

/// Appends a factor of a Transform and a space.
void append_factor(std::string& out, int32_t factor);

/// The axes of an item that has its own, in a graphics state that the caller saves.
void append_axes(std::string& out, const FramePage& page, const Transform& transform);

/// A path, in the fill colour that is set.
void append_path(std::string& out, const FramePage& page, const FramePath& path);
void append_picture(std::string& out, const FramePage& page, const FramePicture& picture);

/// Appends the name of a picture of Frame::images among a page's resources: `/I3`.
void append_image_name(std::string& out, uint32_t image);

/// The graphics state that FramePicture::multiply asks for: its name and its dictionary.
inline constexpr const char* kMultiplyName = "/Multiply";
inline constexpr const char* kMultiplyState = "<</Type/ExtGState/BM/Multiply>>";

}  // namespace banxin
