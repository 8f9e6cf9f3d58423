// A file of the tree as bytes.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

namespace banxin {

inline std::string whole_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes(std::filesystem::file_size(path), '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

}  // namespace banxin
